/// For who wants the models alone: tables of numbers in, tables of numbers out. Keeps nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"models", "platform :: json"})
package app.clientela.analyst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
