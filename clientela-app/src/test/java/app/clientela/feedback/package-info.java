@NullMarked
package app.clientela.feedback;

import org.jspecify.annotations.NullMarked;
