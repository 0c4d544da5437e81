@NullMarked
package app.clientela.customers;

import org.jspecify.annotations.NullMarked;
