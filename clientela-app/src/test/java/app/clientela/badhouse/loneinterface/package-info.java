/// Part of the bad house: it breaks one law on purpose.
@NullMarked
package app.clientela.badhouse.loneinterface;

import org.jspecify.annotations.NullMarked;
