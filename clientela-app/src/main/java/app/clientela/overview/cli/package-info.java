@NullMarked
package app.clientela.overview.cli;

import org.jspecify.annotations.NullMarked;
