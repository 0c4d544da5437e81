/// What pages say alike: the labels of customers with their shades, and how far luck goes.
@NullMarked
package app.clientela.overview.label;

import org.jspecify.annotations.NullMarked;
