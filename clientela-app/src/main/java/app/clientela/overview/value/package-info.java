/// The base as a whole: who its value depends on, who comes back, and where growth comes from.
@NullMarked
package app.clientela.overview.value;

import org.jspecify.annotations.NullMarked;
