/// Words in the reader's language.
@NullMarked
@NamedInterface("texts")
package app.clientela.platform.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
