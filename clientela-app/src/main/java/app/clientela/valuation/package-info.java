/// What each customer is worth: fits the models, keeps every figure with its range and its reasons.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "privacy",
            "orders",
            "actions",
            "models",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.valuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
