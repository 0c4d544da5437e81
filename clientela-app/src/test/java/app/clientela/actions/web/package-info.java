@NullMarked
package app.clientela.actions.web;

import org.jspecify.annotations.NullMarked;
