/// The laws of the house, and the proof that each of them bites.
@NullMarked
package app.clientela.house;

import org.jspecify.annotations.NullMarked;
