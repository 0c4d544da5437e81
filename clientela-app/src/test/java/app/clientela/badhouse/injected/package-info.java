/// Part of the bad house: it breaks one law on purpose.
@NullMarked
package app.clientela.badhouse.injected;

import org.jspecify.annotations.NullMarked;
