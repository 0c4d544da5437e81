/// The frame of every page, formats of numbers and days, errors, safety.
@NullMarked
@NamedInterface("web")
package app.clientela.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
