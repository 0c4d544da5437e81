/// A room that leans on its neighbour.
@NullMarked
package app.clientela.badhouse.modules.upper;

import org.jspecify.annotations.NullMarked;
