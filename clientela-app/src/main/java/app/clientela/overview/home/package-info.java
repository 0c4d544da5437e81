@NullMarked
package app.clientela.overview.home;

import org.jspecify.annotations.NullMarked;
