/// What customers allowed: the ledger of consents, and the addresses never to be written to again;
/// and the end of all that is known of somebody who asks for it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customers",
            "safekeeping",
            "platform :: db",
            "platform :: events",
            "platform :: jobs",
            "kernel"
        })
package app.clientela.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
