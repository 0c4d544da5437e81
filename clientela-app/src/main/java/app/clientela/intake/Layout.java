package app.clientela.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a file is laid out: its dialect, its titles, and what stands above them.
/// @param titles of the columns, told apart
/// @param header the titles as written; empty where there is no header
/// @param titleRows how many rows stand above the header and are no values
/// @param leftOut names of sheets of a workbook that are not read
record Layout(Dialect dialect, List<String> titles, List<String> header, int titleRows, List<String> leftOut) {

    private static final int HEAD_CHARS = 1 << 18;
    private static final int READ_CHARS = 1 << 13;
    private static final int LOOKED_FOR_HEADER = 40;

    /// The layout of a table, whatever holds it.
    /// @throws BookFault if it is a workbook that cannot be read
    static Layout of(ReadingSource source, Vocabulary vocabulary) {
        return FileKinds.isWorkbook(source)
                ? BookLayout.of(source, vocabulary)
                : of(source, Encodings.of(source), vocabulary);
    }

    private static Layout of(ReadingSource source, String encoding, Vocabulary vocabulary) {
        String head = head(source, encoding);
        int hintEnd = hintEnd(head);
        char delimiter = hintEnd > 0 ? head.charAt(4) : Delimiters.of(head);
        List<RawLine> records = new ArrayList<>(Delimiters.records(head, delimiter, Delimiters.RECORDS));
        if (hintEnd > 0) {
            records.removeFirst();
        }
        return of(records, encoding, delimiter, vocabulary);
    }

    /// The layout that the first records of a table have.
    static Layout of(List<RawLine> records, String encoding, char delimiter, Vocabulary vocabulary) {
        if (records.isEmpty()) {
            return nothing(encoding, delimiter);
        }
        int header = usualWidth(records) > Reading.WIDEST ? -1 : headerAt(records, vocabulary);
        if (header < 0) {
            int first = firstRow(records);
            RawLine row = records.get(first);
            Dialect dialect = Dialect.ofText(encoding, delimiter, 0, row.line());
            return new Layout(dialect, Headers.nameless(row.cells().size()), List.of(), first, List.of());
        }
        RawLine titles = records.get(header);
        long next = header + 1 < records.size() ? records.get(header + 1).line() : titles.line() + 1;
        Dialect dialect = Dialect.ofText(encoding, delimiter, titles.line(), next);
        return new Layout(dialect, Headers.titles(titles.cells()), titles.cells(), header, List.of());
    }

    private static Layout nothing(String encoding, char delimiter) {
        return new Layout(Dialect.ofText(encoding, delimiter, 0, 1), List.of(), List.of(), 0, List.of());
    }

    /// The first record whose cells are known titles; else the first full record, if its cells are
    /// words above values.
    private static int headerAt(List<RawLine> records, Vocabulary vocabulary) {
        int usual = usualWidth(records);
        for (int i = 0; i < Math.min(records.size(), LOOKED_FOR_HEADER); i++) {
            if (isWide(records.get(i), usual)
                    && !hasValues(records.get(i))
                    && vocabulary.isHeader(records.get(i).cells())) {
                return i;
            }
        }
        int first = firstRow(records);
        boolean words = !hasValues(records.get(first))
                && records.get(first).cells().stream().noneMatch(String::isBlank);
        boolean valuesBelow = first + 1 < records.size() && hasValues(records.get(first + 1));
        return words && valuesBelow ? first : -1;
    }

    /// A title of the sheet stands alone in its row; the titles of columns do not.
    private static boolean isWide(RawLine record, int usual) {
        return usual == 1
                || record.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    /// The first record as wide as most are: what stands above it are titles of the sheet.
    private static int firstRow(List<RawLine> records) {
        int usual = usualWidth(records);
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).cells().size() == usual) {
                return i;
            }
        }
        return 0;
    }

    /// The width that most records have; of two, the greater.
    private static int usualWidth(List<RawLine> records) {
        Map<Integer, Integer> times = new TreeMap<>();
        records.forEach(record -> times.merge(record.cells().size(), 1, Integer::sum));
        return times.entrySet().stream()
                .reduce((most, next) -> next.getValue() >= most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /// Whether a record holds a date, a number or an e-mail address: then it is no header.
    private static boolean hasValues(RawLine record) {
        return record.cells().stream()
                .map(String::strip)
                .anyMatch(cell -> DayText.of(cell).isDate() || isNumber(cell) || cell.indexOf('@') > 0);
    }

    /// `R$ 12` is a number; the title `OBS 2` is none.
    private static boolean isNumber(String cell) {
        NumberText number = NumberText.of(cell);
        String sign = number.currency();
        return number.readable()
                && (sign.isEmpty() || Currencies.of(sign, Optional.empty()).isPresent());
    }

    private static String head(ReadingSource source, String encoding) {
        char[] chars = new char[READ_CHARS];
        StringBuilder head = new StringBuilder(READ_CHARS);
        try (Reader reader = Encodings.reader(source.open(), encoding)) {
            int read = reader.read(chars);
            while (read > 0) {
                head.append(chars, 0, Math.min(read, HEAD_CHARS - head.length()));
                read = head.length() < HEAD_CHARS ? reader.read(chars) : 0;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return head.toString();
    }

    /// Where the line `sep=;` ends that spreadsheets write above a table; 0 where there is none.
    private static int hintEnd(String head) {
        boolean hint = head.length() > 5
                && head.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")
                && (head.charAt(5) == '\r' || head.charAt(5) == '\n');
        return hint ? 6 : 0;
    }
}
