@NullMarked
package app.clientela.costs;

import org.jspecify.annotations.NullMarked;
