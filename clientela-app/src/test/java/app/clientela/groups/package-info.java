@NullMarked
package app.clientela.groups;

import org.jspecify.annotations.NullMarked;
