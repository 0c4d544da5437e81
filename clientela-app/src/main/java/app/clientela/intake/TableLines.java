package app.clientela.intake;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The rows of values of a file in a known dialect, from the first behind the header on. Blank
/// lines are passed over.
final class TableLines implements AutoCloseable {

    private final Lines lines;
    private final LongSupplier position;
    private final long firstLine;

    /// @param width how many columns the table has
    TableLines(ReadingSource source, Dialect dialect, int width) {
        if (dialect.isWorkbook()) {
            BookLines rows = new BookLines(source, dialect.sheets(), width);
            this.lines = rows;
            this.position = rows::position;
        } else {
            CountedBytes bytes = new CountedBytes(source.open());
            this.lines = new CsvLines(Encodings.reader(bytes, dialect.encoding()), dialect.delimiter());
            this.position = bytes::count;
        }
        this.firstLine = dialect.firstLine();
    }

    /// The next row, or null at the end.
    @Nullable
    RawLine next() {
        RawLine line = lines.next();
        while (line != null && (line.line() < firstLine || line.isBlank())) {
            line = lines.next();
        }
        return line;
    }

    /// How many bytes of the file were read so far.
    long position() {
        return position.getAsLong();
    }

    @Override
    public void close() {
        lines.close();
    }
}
