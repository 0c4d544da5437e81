/// JSON as the commands print it.
@NullMarked
@NamedInterface("json")
package app.clientela.platform.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
