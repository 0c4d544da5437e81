package app.clientela.intake;

import app.clientela.intake.RawLine.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet, each as the text of its cells up to the last that is not blank.
final class SheetRows implements AutoCloseable {

    /// Twice as many columns and rows as any spreadsheet has.
    static final int MOST_COLUMNS = 1 << 15;

    private static final int MOST_ROWS = 1 << 20;

    private final CountedBytes bytes;
    private final BookXml xml;
    private final BookCells book;
    private final int width;
    private final StringBuilder value = new StringBuilder();
    private int last;
    private List<String> cells = new ArrayList<>();
    private boolean unclean;
    private Fault fault = Fault.NONE;

    /// @param width cells of a row that are read; what stands to the right of them is left out
    SheetRows(CountedBytes bytes, BookCells book, int width) {
        this.bytes = bytes;
        this.xml = new BookXml(bytes);
        this.book = book;
        this.width = width;
    }

    /// The next row with its number, counted from 1, or null at the end.
    @Nullable
    RawLine next() {
        while (xml.next()) {
            if (xml.ends("sheetData")) {
                return null;
            }
            if (xml.begins("row")) {
                return row();
            }
        }
        return null;
    }

    /// Rows without a number, or with one that does not follow, come after the last.
    private RawLine row() {
        last = Math.max(xml.number("r", last + 1), last + 1);
        if (last > MOST_ROWS) {
            throw BookFault.damaged("more rows than a sheet has");
        }
        cells = new ArrayList<>(Math.min(width, 16));
        unclean = false;
        fault = Fault.NONE;
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = column(column);
                cell(column);
                column++;
            }
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return new RawLine(last, cells, fault, unclean);
    }

    /// The column of a cell such as `AB12`, from 0; of one without a name, the next.
    private int column(int next) {
        String name = xml.rawAttribute("r");
        if (name == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < name.length() && column <= MOST_COLUMNS; i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw BookFault.damaged("a cell outside the sheet");
        }
        return column - 1;
    }

    private void cell(int column) {
        String type = xml.rawAttribute("t");
        int style = xml.number("s", 0);
        value.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                xml.text(value, CsvLines.LONGEST_CELL + 1);
            } else if (xml.begins("is")) {
                xml.richText("is", value, CsvLines.LONGEST_CELL + 1);
            }
        }
        if (column < width && fault == Fault.NONE) {
            put(column, book.text(type, style, value.toString()));
        }
    }

    private void put(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        boolean tooLong = text.length() > CsvLines.LONGEST_CELL;
        cells.set(column, tooLong ? text.substring(0, 100) : text);
        fault = tooLong ? Fault.FIELD_TOO_LONG : fault;
        for (int i = 0; i < text.length() && !unclean; i++) {
            unclean = Cleaning.isSuspicious(text.charAt(i));
        }
    }

    /// How many bytes of the sheet were read so far, unpacked.
    long position() {
        return bytes.count();
    }

    @Override
    public void close() {
        xml.close();
    }
}
