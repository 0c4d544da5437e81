@NullMarked
package app.clientela.intake.formats;

import org.jspecify.annotations.NullMarked;
