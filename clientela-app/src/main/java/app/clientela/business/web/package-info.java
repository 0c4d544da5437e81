@NullMarked
package app.clientela.business.web;

import org.jspecify.annotations.NullMarked;
