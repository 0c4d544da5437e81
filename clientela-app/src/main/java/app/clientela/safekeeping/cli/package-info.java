/// The commands `backup` and `restore`.
@NullMarked
@NamedInterface("cli")
package app.clientela.safekeeping.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
