package app.clientela.analyst.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// A table of separated values, read row by row, so that ten million rows need no memory. The first
/// line names the columns. What is wrong with a cell is remembered, with its line and column, until
/// [#problem] is asked.
final class Table implements Closeable {

    private static final int HEAD = 1 << 16;
    private static final int DATE = 10;

    private final CloseableIterator<CsvRecord> rows;
    private final List<String> names;
    private final Map<String, Long> days = new HashMap<>();
    private List<String> cells;
    private long line = 1;
    private boolean isBroken;
    private String problem = "";
    private String absent = "";

    private Table(CloseableIterator<CsvRecord> rows) {
        this.rows = rows;
        this.cells = List.of();
        this.names = next() ? cells.stream().map(String::strip).toList() : List.of();
    }

    static Table open(Path file) throws IOException {
        return new Table(CsvReader.builder()
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(file)
                .iterator());
    }

    /// The comma, unless the first line has more semicolons or tabs.
    private static char separator(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        String first = head.lines().findFirst().orElse("");
        char most = ',';
        for (char other : new char[] {';', '\t'}) {
            most = count(first, other) > count(first, most) ? other : most;
        }
        return most;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }

    /// Place of the first of these names that the table has, -1 if it has none. A refusal of -1
    /// names the one that was asked for last.
    int column(String... wanted) {
        for (String name : wanted) {
            int at = names.indexOf(name);
            if (at >= 0) {
                return at;
            }
        }
        absent = wanted[0];
        return -1;
    }

    /// Goes to the next row that is not empty; false at the end. Quotes that do not enclose a cell
    /// end the table with a row that has nothing but this problem.
    boolean next() {
        try {
            if (isBroken || !rows.hasNext()) {
                return false;
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            cells = row.getFields();
        } catch (CsvParseException e) {
            isBroken = true;
            cells = List.of();
            problem = "is not a table of separated values: " + e.getMessage();
        }
        return true;
    }

    /// The first thing that was wrong since this was asked last.
    Optional<String> problem() {
        Optional<String> found = problem.isEmpty() ? Optional.empty() : Optional.of(problem);
        problem = "";
        return found;
    }

    /// Whether something was wrong since [#problem] was asked last.
    boolean isBad() {
        return !problem.isEmpty();
    }

    void refuse(int column, String why) {
        if (problem.isEmpty()) {
            String name = column >= 0 ? names.get(column) : absent;
            problem = "row " + (line - 1) + " (line " + line + "), column " + name + ": " + why;
        }
    }

    void copyNames(ByteText out) {
        copy(names::get, out);
    }

    /// The cells of the row, as many as there are names.
    void copyRow(ByteText out) {
        copy(this::cell, out);
    }

    private void copy(IntFunction<String> cells, ByteText out) {
        for (int column = 0; column < names.size(); column++) {
            out.text(column == 0 ? "" : ",").quoted(cells.apply(column));
        }
    }

    /// A cell as it stands; empty if there is none.
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /// A cell without the blanks around it.
    String text(int column) {
        return cell(column).strip();
    }

    /// A finite number; NaN, and a problem, if there is none.
    double number(int column) {
        String text = text(column);
        double number = parsed(text);
        if (!Double.isFinite(number)) {
            refuse(column, text.isEmpty() ? "is missing" : "is not a number: '" + text + "'");
            return Double.NaN;
        }
        return number;
    }

    /// NaN if it is none. What only Java takes for a number, such as 1d or 0x1p3, is none.
    private static double parsed(String text) {
        boolean ends = !text.isEmpty() && !Character.isLetter(text.charAt(text.length() - 1));
        try {
            return ends && text.indexOf('x') < 0 && text.indexOf('X') < 0 ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// A whole number; 0, and a problem, if there is none.
    int whole(int column) {
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            refuse(column, "is not a whole number: '" + text(column) + "'");
            return 0;
        }
        return (int) number;
    }

    /// Days since 1970 of a date like 1997-01-31 or 19970131, a time of day behind it left out; 0,
    /// and a problem, if there is none.
    long day(int column) {
        String text = text(column);
        String date = text.length() > DATE ? text.substring(0, DATE) : text;
        try {
            return days.computeIfAbsent(date, Table::day);
        } catch (DateTimeException e) {
            refuse(column, text.isEmpty() ? "is missing" : "is not a date like 1997-01-31: '" + text + "'");
            return 0;
        }
    }

    private static long day(String date) {
        boolean isCompact = date.length() == 8 && date.indexOf('-') < 0;
        String iso = isCompact ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6) : date;
        return LocalDate.parse(iso).toEpochDay();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
