@NullMarked
package app.clientela.overview.merges;

import org.jspecify.annotations.NullMarked;
