@NullMarked
package app.clientela.intake;

import org.jspecify.annotations.NullMarked;
