@NullMarked
package app.clientela.orders;

import org.jspecify.annotations.NullMarked;
