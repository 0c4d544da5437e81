@NullMarked
package app.clientela.overview.customers;

import org.jspecify.annotations.NullMarked;
