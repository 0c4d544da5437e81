@NullMarked
package app.clientela.overview.chart;

import org.jspecify.annotations.NullMarked;
