@NullMarked
package app.clientela.intake.cli;

import org.jspecify.annotations.NullMarked;
