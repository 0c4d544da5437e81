/// The door for what leaves the shop as one file.
@NullMarked
package app.clientela.overview.web;

import org.jspecify.annotations.NullMarked;
