/// Tables for the reader's spreadsheet, for all pages of the overview.
@NullMarked
package app.clientela.overview.sheet;

import org.jspecify.annotations.NullMarked;
