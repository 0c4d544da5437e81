package app.clientela.analyst.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A table of separated values, read row by row from bytes, so that ten million rows need no
/// memory. The first line names the columns. What is wrong with a cell is remembered, with its
/// line and column, until [#problem] is asked.
final class Table implements Closeable {

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
    };
    private static final long EXACT = 1L << 53;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended;
    private byte separator = ',';
    private int[] starts = new int[64];
    private int cells;
    private long line;
    private List<String> names = List.of();
    private String problem = "";
    private String absent = "";
    private int shifted;

    private Table(InputStream in) {
        this.in = in;
    }

    static Table open(Path file) throws IOException {
        Table table = new Table(Files.newInputStream(file));
        table.readHeader();
        return table;
    }

    /// The names of the columns as they are written.
    List<String> names() {
        return names;
    }

    /// Place of the first of these names that the table has, -1 if it has none. A refusal of -1 names
    /// the one that was asked for last.
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

    /// Goes to the next row that is not empty; false at the end.
    boolean next() throws IOException {
        do {
            if (!nextLine()) {
                return false;
            }
        } while (cells == 1 && start(0) == end(0));
        return true;
    }

    /// Number of the line in the file, from 1.
    long line() {
        return line;
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
            problem = "row " + (line - 1) + " (line " + line + "), column " + name(column) + ": " + why;
        }
    }

    /// The cells of the row as they stand in the file, with commas, as many as there are names.
    void copyRow(ByteText out) {
        for (int column = 0; column < names.size(); column++) {
            out.text(column == 0 ? "" : ",");
            if (has(column)) {
                copy(column, out);
            }
        }
    }

    /// The bytes of a cell as they stand in the file, quotes included.
    void copy(int column, ByteText out) {
        out.bytes(bytes, start(column), end(column));
    }

    boolean has(int column) {
        return column >= 0 && column < cells;
    }

    /// A cell without its quotes.
    String text(int column) {
        if (!has(column)) {
            return "";
        }
        String raw = new String(bytes, start(column), end(column) - start(column), StandardCharsets.UTF_8).strip();
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    /// A number; NaN, and a problem, if there is none.
    double number(int column) {
        if (has(column)) {
            double plain = plainNumber(start(column), end(column));
            if (!Double.isNaN(plain)) {
                return plain;
            }
        }
        String text = text(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            refuse(column, text.isEmpty() ? "is missing" : "is not a number: '" + text + "'");
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

    /// Days since 1970 of a date like 1997-01-31 or 19970131; 0, and a problem, if there is none.
    long day(int column) {
        String text = text(column);
        String iso = text.length() > 10 ? text.substring(0, 10) : text;
        boolean compact = iso.length() == 8 && iso.indexOf('-') < 0;
        try {
            return LocalDate.parse(
                            compact ? iso.substring(0, 4) + "-" + iso.substring(4, 6) + "-" + iso.substring(6) : iso)
                    .toEpochDay();
        } catch (DateTimeException e) {
            refuse(column, text.isEmpty() ? "is missing" : "is not a date like 1997-01-31: '" + text + "'");
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String name(int column) {
        return column >= 0 ? names.get(column) : absent;
    }

    private int start(int column) {
        return starts[column];
    }

    private int end(int column) {
        return starts[column + 1] - 1;
    }

    /// Digits with at most one point: exact when the digits fit a double; else NaN.
    private double plainNumber(int start, int end) {
        int at = start < end && bytes[start] == '-' ? start + 1 : start;
        boolean negative = at > start;
        long digits = 0;
        int decimals = -1;
        int seen = 0;
        for (; at < end; at++) {
            byte letter = bytes[at];
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
                decimals += decimals >= 0 ? 1 : 0;
                seen++;
            } else if (letter == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (seen == 0 || seen > 17 || digits > EXACT) {
            return Double.NaN;
        }
        double value = decimals > 0 ? digits / TENS[Math.min(16, decimals)] : digits;
        return decimals > 16 ? Double.NaN : negative ? -value : value;
    }

    private void readHeader() throws IOException {
        fill();
        if (to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            from = 3;
        }
        int end = from;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        for (byte other : new byte[] {';', '\t'}) {
            separator = count(other, end) > count(separator, end) ? other : separator;
        }
        if (nextLine()) {
            String[] found = new String[cells];
            Arrays.setAll(found, this::text);
            names = List.of(found);
        }
    }

    private int count(byte letter, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += bytes[i] == letter ? 1 : 0;
        }
        return count;
    }

    /// Finds the cells of the next line; the last ends at its line end.
    private boolean nextLine() throws IOException {
        int at = from;
        boolean quoted = false;
        cells = 0;
        starts[0] = from;
        while (true) {
            if (at == to && !more()) {
                break;
            }
            at -= shifted;
            shifted = 0;
            byte letter = bytes[at];
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == separator) {
                cut(at + 1);
            } else if (!quoted && letter == '\n') {
                break;
            }
            at++;
        }
        at -= shifted;
        shifted = 0;
        if (at == to && ended && at == from) {
            return false;
        }
        boolean carriage = at > starts[cells] && bytes[at - 1] == '\r';
        cut(carriage ? at : at + 1);
        from = Math.min(to, at + 1);
        line++;
        return true;
    }

    private void cut(int next) {
        cells++;
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
        }
        starts[cells] = next;
    }

    /// Brings more bytes, the row under way kept at the front; false at the end of the file.
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        shifted = from;
        System.arraycopy(bytes, from, bytes, 0, to - from);
        for (int i = 0; i <= cells; i++) {
            starts[i] -= from;
        }
        to -= from;
        from = 0;
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int before = to;
        fill();
        return to > before;
    }

    private void fill() throws IOException {
        int got = in.read(bytes, to, bytes.length - to);
        ended = got < 0;
        to += Math.max(0, got);
    }
}
