package app.clientela.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a table is written as bytes.
/// @param encoding the name of the character set, as Java knows it
/// @param delimiter what stands between two cells, of a workbook in the file of its refused rows
/// @param headerLine the line of the header, counted from 1; 0 where there is none
/// @param firstLine the line of the first row of values
/// @param sheets of a workbook that are read, in this order; empty where the table is text
public record Dialect(String encoding, char delimiter, long headerLine, long firstLine, List<SheetPart> sheets) {

    /// @param sheets null in plans kept before workbooks were read
    public Dialect(String encoding, char delimiter, long headerLine, long firstLine, @Nullable List<SheetPart> sheets) {
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.headerLine = headerLine;
        this.firstLine = firstLine;
        this.sheets = List.copyOf(Objects.requireNonNullElse(sheets, List.of()));
    }

    static Dialect ofText(String encoding, char delimiter, long headerLine, long firstLine) {
        return new Dialect(encoding, delimiter, headerLine, firstLine, List.of());
    }

    /// A semicolon parts cells wherever spreadsheets have a decimal comma, and is read everywhere.
    static Dialect ofWorkbook(List<SheetPart> sheets) {
        SheetPart first = sheets.getFirst();
        return new Dialect("UTF-8", ';', first.headerRow(), first.firstRow(), sheets);
    }

    public boolean hasHeader() {
        return headerLine > 0;
    }

    public boolean isWorkbook() {
        return !sheets.isEmpty();
    }

    /// The name of the sheet of a line; empty where the table is text.
    public String sheet(long line) {
        return isWorkbook() ? sheets.get(SheetPart.sheetOf(line)).name() : "";
    }

    /// The row of a line in its sheet, or the line itself where the table is text.
    public long row(long line) {
        return isWorkbook() ? SheetPart.rowOf(line) : line;
    }
}
