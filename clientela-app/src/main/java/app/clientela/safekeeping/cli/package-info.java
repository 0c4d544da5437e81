/// The commands `backup` and `restore`.
@NullMarked
package app.clientela.safekeeping.cli;

import org.jspecify.annotations.NullMarked;
