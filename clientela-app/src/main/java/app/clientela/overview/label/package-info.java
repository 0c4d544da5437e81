/// The labels of customers as the pages show them: words and shade, the same everywhere.
@NullMarked
package app.clientela.overview.label;

import org.jspecify.annotations.NullMarked;
