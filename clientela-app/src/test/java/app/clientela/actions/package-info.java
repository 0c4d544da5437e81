@NullMarked
package app.clientela.actions;

import org.jspecify.annotations.NullMarked;
