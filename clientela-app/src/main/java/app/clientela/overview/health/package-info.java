/// How complete the data are, and what would make them better.
@NullMarked
package app.clientela.overview.health;

import org.jspecify.annotations.NullMarked;
