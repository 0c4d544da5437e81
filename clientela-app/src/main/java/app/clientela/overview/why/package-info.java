/// How do we know? The sum behind an expected figure, how right forecasts have been, and what they
/// stand on: of one customer, and of all.
@NullMarked
package app.clientela.overview.why;

import org.jspecify.annotations.NullMarked;
