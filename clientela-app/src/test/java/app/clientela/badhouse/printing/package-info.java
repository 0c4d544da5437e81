/// Part of the bad house: it breaks one law on purpose.
@NullMarked
package app.clientela.badhouse.printing;

import org.jspecify.annotations.NullMarked;
