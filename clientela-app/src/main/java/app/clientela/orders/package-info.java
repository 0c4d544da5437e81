/// What was sold and given back, and from it each customer's purchase history.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
