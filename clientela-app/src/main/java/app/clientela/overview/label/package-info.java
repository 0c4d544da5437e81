/// What several pages say of customers in the same words: labels, shares, who is slipping away.
@NullMarked
package app.clientela.overview.label;

import org.jspecify.annotations.NullMarked;
