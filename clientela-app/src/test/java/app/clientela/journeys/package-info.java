/// What people do, in a real browser against the whole program.
@NullMarked
package app.clientela.journeys;

import org.jspecify.annotations.NullMarked;
