/// Nothing is lost: backups made, checked, kept and put back.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"business", "platform :: db", "platform :: jobs", "platform :: web", "kernel"})
package app.clientela.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
