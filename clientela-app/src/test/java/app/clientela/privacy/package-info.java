@NullMarked
package app.clientela.privacy;

import org.jspecify.annotations.NullMarked;
