/// The merchant: name, trade, currency, zone, assumptions, and the people who may sign in.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
