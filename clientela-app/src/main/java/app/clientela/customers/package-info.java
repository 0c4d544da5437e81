/// Who the customers are: identities, recognising them again, tags, their timeline.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
