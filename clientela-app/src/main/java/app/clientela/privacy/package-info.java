/// What customers allowed: the ledger of consents, and the addresses never to be written to again.
@NullMarked
@ApplicationModule(allowedDependencies = {"customers", "platform :: db", "kernel"})
package app.clientela.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
