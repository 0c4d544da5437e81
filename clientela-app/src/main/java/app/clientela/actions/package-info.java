/// What we do for or to a customer: note, call, visit, message, with minutes and money.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "privacy",
            "orders",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
