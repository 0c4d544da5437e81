/// The bad house: each package breaks one law, and a test sees that the law notices.
@NullMarked
package app.clientela.badhouse;

import org.jspecify.annotations.NullMarked;
