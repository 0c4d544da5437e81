/// The database: one writer, many readers, transactions said in code.
@NullMarked
@NamedInterface("db")
package app.clientela.platform.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
