/// A room that leans on its neighbour.
@NullMarked
package app.clientela.badhouse.modules.lower;

import org.jspecify.annotations.NullMarked;
