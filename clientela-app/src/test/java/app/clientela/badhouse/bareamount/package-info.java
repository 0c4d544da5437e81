/// Part of the bad house: it breaks one law on purpose.
@NullMarked
package app.clientela.badhouse.bareamount;

import org.jspecify.annotations.NullMarked;
