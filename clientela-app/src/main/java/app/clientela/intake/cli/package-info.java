@NullMarked
@NamedInterface("cli")
package app.clientela.intake.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
