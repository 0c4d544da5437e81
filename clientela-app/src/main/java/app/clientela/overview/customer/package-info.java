@NullMarked
package app.clientela.overview.customer;

import org.jspecify.annotations.NullMarked;
