/// Who the value of the whole base depends on: shares, groups, the first, and those slipping away.
@NullMarked
package app.clientela.overview.value;

import org.jspecify.annotations.NullMarked;
