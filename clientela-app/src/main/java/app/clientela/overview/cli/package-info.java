@NullMarked
@NamedInterface("cli")
package app.clientela.overview.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
