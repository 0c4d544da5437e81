/// What the shop itself is billed: suppliers, their bills, what each line was for.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"business", "platform :: db", "platform :: texts", "platform :: web", "kernel"})
package app.clientela.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
