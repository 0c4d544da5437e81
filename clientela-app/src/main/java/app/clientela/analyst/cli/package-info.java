@NullMarked
@NamedInterface("cli")
package app.clientela.analyst.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
