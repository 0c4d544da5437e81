@NullMarked
package app.clientela.costs.web;

import org.jspecify.annotations.NullMarked;
