@NullMarked
package app.clientela.intake.web;

import org.jspecify.annotations.NullMarked;
