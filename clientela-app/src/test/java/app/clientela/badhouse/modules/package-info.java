/// Two rooms that lean on each other.
@NullMarked
package app.clientela.badhouse.modules;

import org.jspecify.annotations.NullMarked;
