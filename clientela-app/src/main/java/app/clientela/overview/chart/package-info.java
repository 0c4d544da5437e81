/// The small drawings of the overview as plain geometry: amounts become places on a scale here, and
/// the templates beside them print the SVG. Whole numbers only; colours are classes.
@NullMarked
package app.clientela.overview.chart;

import org.jspecify.annotations.NullMarked;
