@NullMarked
package app.clientela.safekeeping;

import org.jspecify.annotations.NullMarked;
