package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// The rows of values of a file in a known dialect, from the first behind the header on. Blank
/// lines are passed over.
final class TableLines implements AutoCloseable {

    private final CountedBytes bytes;
    private final CsvLines lines;
    private final long firstLine;

    TableLines(ReadingSource source, Dialect dialect) {
        this.bytes = new CountedBytes(source.open());
        this.lines = new CsvLines(Encodings.reader(bytes, dialect.encoding()), dialect.delimiter());
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
        return bytes.count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
