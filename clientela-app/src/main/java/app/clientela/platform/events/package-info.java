/// News from a lower room to a higher one, in the same transaction.
@NullMarked
@NamedInterface("events")
package app.clientela.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
