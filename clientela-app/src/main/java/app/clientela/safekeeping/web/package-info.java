/// The page on which the owner sees how the backups stand.
@NullMarked
package app.clientela.safekeeping.web;

import org.jspecify.annotations.NullMarked;
