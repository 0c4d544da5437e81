package app.clientela.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of those sheets of a workbook that are read, one sheet after the other.
final class BookLines implements Lines {

    private final Book book;
    private final List<SheetPart> parts;
    private final int width;
    private final long bytes;
    private final long unpacked;
    private int sheet;
    private long passed;
    private @Nullable SheetRows rows;

    BookLines(ReadingSource source, List<SheetPart> parts, int width) {
        this.book = Book.open(source);
        this.parts = parts;
        this.width = width;
        this.bytes = source.size();
        this.unpacked = parts.stream().mapToLong(part -> sheet(part).size()).sum();
    }

    private Book.Sheet sheet(SheetPart part) {
        return book.sheets().get(part.place());
    }

    @Override
    public @Nullable RawLine next() {
        while (sheet < parts.size()) {
            SheetPart part = parts.get(sheet);
            SheetRows open = rows == null ? book.rows(sheet(part), width) : rows;
            rows = open;
            RawLine row = open.next();
            if (row == null) {
                close(open);
                passed += sheet(part).size();
                sheet++;
            } else if (row.line() >= part.firstRow()) {
                return placed(row);
            }
        }
        return null;
    }

    /// The row with its place among the rows of all sheets, filled up with blank cells.
    private RawLine placed(RawLine row) {
        List<String> cells = new ArrayList<>(row.cells());
        if (row.fault() == RawLine.Fault.NONE && !row.isBlank()) {
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
        }
        return new RawLine(SheetPart.line(sheet, row.line()), cells, row.fault(), row.unclean());
    }

    /// How many bytes of the file this far is, about: as many of them as rows are unpacked.
    long position() {
        if (sheet == parts.size()) {
            return bytes;
        }
        long here = passed + (rows == null ? 0 : rows.position());
        return unpacked == 0 ? 0 : (long) ((double) here / unpacked * bytes);
    }

    private void close(SheetRows open) {
        open.close();
        rows = null;
    }

    @Override
    public void close() {
        if (rows != null) {
            close(rows);
        }
        book.close();
    }
}
