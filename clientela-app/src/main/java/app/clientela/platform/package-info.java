/// How, never what: database, jobs, news between rooms, texts, web layout and safety.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package app.clientela.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
