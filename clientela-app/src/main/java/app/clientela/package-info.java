/// Where the house is put together; the rooms live in the packages below.
@NullMarked
package app.clientela;

import org.jspecify.annotations.NullMarked;
