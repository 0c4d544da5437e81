package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// The records of a table one after the other, whatever holds it, in memory that does not grow
/// with it.
sealed interface Lines extends AutoCloseable permits CsvLines, BookLines {

    /// The next record, or null at the end.
    @Nullable
    RawLine next();

    @Override
    void close();
}
