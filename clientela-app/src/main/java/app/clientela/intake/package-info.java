/// Files in: rows become customers, orders and refunds; problems come back with their cure; runs
/// can be undone.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "orders",
            "costs",
            "privacy",
            "feedback",
            "actions",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
