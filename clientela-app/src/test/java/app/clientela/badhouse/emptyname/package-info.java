/// Part of the bad house: it breaks one law on purpose.
@NullMarked
package app.clientela.badhouse.emptyname;

import org.jspecify.annotations.NullMarked;
