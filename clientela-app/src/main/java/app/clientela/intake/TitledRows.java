package app.clientela.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a table whose titles are known, text or workbook: cells are asked for by title.
/// Blank rows and rows that repeat the header are passed over.
public final class TitledRows implements AutoCloseable {

    /// So many rows are looked at for known titles: some programs put notes above them.
    private static final int LOOKED_AT = 40;

    /// A row is the header from this share of known titles on, in percent.
    private static final int SURE = 80;

    private final TableLines lines;
    private final List<String> titles;
    private final List<String> header;
    private final Places places;

    private TitledRows(TableLines lines, List<String> titles) {
        this.lines = lines;
        this.titles = titles;
        this.header = titles.stream().map(Headers::compact).toList();
        this.places = new Places(header);
    }

    /// @param source a table with a header, as its `Head` showed
    public static TitledRows open(ReadingSource source) {
        return open(source, List.of());
    }

    /// The rows below the first row that has these titles, whatever stands above it.
    /// @param source a table, as its `Head` showed
    /// @param known as the program writes them, each perhaps in several spellings, parted by `|`;
    ///     none where they differ from file to file
    public static TitledRows open(ReadingSource source, List<String> known) {
        List<String> titles = candidates(source).stream()
                .filter(row -> share(row.stream().map(Headers::compact).toList(), known) >= SURE)
                .findFirst()
                .orElseGet(() -> header(source));
        Layout layout = Layout.of(source, Reading.VOCABULARY);
        Dialect dialect = layout.dialect();
        boolean elsewhere = !dialect.isWorkbook() && !titles.equals(layout.header());
        if (!elsewhere) {
            return new TitledRows(
                    new TableLines(source, dialect, layout.titles().size()), titles);
        }
        TableLines lines = new TableLines(source, fromTheTop(dialect), titles.size());
        RawLine line = lines.next();
        while (line != null && !line.cells().equals(titles)) {
            line = lines.next();
        }
        return new TitledRows(lines, titles);
    }

    /// The titles of a table; where no row looks like titles, its first.
    private static List<String> header(ReadingSource source) {
        List<List<String>> rows = candidates(source);
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    /// The rows of a table that may hold its titles, the likeliest first.
    static List<List<String>> candidates(ReadingSource source) {
        Layout layout = Layout.of(source, Reading.VOCABULARY);
        List<List<String>> rows = new ArrayList<>();
        if (!layout.header().isEmpty()) {
            rows.add(layout.header());
        }
        if (layout.dialect().isWorkbook()) {
            return rows;
        }
        try (TableLines lines = new TableLines(source, fromTheTop(layout.dialect()), 0)) {
            RawLine line = lines.next();
            while (line != null && rows.size() < LOOKED_AT) {
                if (line.cells().size() <= Reading.WIDEST) {
                    rows.add(line.cells());
                }
                line = lines.next();
            }
        }
        return rows;
    }

    private static Dialect fromTheTop(Dialect dialect) {
        return Dialect.ofText(dialect.encoding(), dialect.delimiter(), 0, 1);
    }

    /// What share of the known titles a row has, 0 to 100.
    /// @param row compact
    /// @param known each perhaps in several spellings, parted by `|`
    static int share(List<String> row, List<String> known) {
        long there = known.stream()
                .filter(title ->
                        Stream.of(title.split("\\|", -1)).map(Headers::compact).anyMatch(row::contains))
                .count();
        return known.isEmpty() ? 0 : Math.toIntExact(there * 100 / known.size());
    }

    /// What share of the known titles the table has, 0 to 100.
    /// @param known as in `open`
    public int share(List<String> known) {
        return share(header, known);
    }

    /// The titles as they stand in the file, tidied.
    public List<String> titles() {
        return titles.stream().map(Cleaning::clean).toList();
    }

    /// The next row, or null at the end.
    public @Nullable Row next() {
        RawLine line = lines.next();
        while (line != null && isHeader(line)) {
            line = lines.next();
        }
        return line == null ? null : new Row(line, places);
    }

    private boolean isHeader(RawLine line) {
        return !line.cells().isEmpty()
                && !header.isEmpty()
                && Headers.compact(line.cells().getFirst()).equals(header.getFirst())
                && line.cells().stream().map(Headers::compact).toList().equals(header);
    }

    @Override
    public void close() {
        lines.close();
    }

    /// Where the titles stand. Remembers what was asked for, as every row is asked the same.
    private static final class Places {

        private final List<String> header;
        private final Map<String, Integer> asked = new HashMap<>();

        Places(List<String> header) {
            this.header = header;
        }

        /// -1 where there is no such title.
        int of(String title) {
            return asked.computeIfAbsent(title, written -> header.indexOf(Headers.compact(written)));
        }
    }

    /// One row of values.
    public static final class Row {

        private final RawLine line;
        private final Places places;

        private Row(RawLine line, Places places) {
            this.line = line;
            this.places = places;
        }

        /// Where it begins in the file, counted from 1.
        public long line() {
            return line.line();
        }

        /// The cell under this title, tidied; empty where there is no such column or nothing in it.
        /// @param title as the program writes it; case, accents, blanks and marks do not matter
        public String cell(String title) {
            return cell(places.of(title));
        }

        /// The cell under the first of these titles that holds something.
        public String cell(List<String> titles) {
            return titles.stream()
                    .map(this::cell)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /// The cell at this place, tidied.
        /// @param place counted from 0; empty where it is outside the row
        public String cell(int place) {
            return Cleaning.withoutApostrophe(Cleaning.clean(line.cell(place))).strip();
        }

        /// Every cell, as in the file.
        public List<String> cells() {
            return line.cells();
        }

        /// What keeps the row from being read at all.
        public Optional<Told.Refused> fault() {
            return switch (line.fault()) {
                case NONE -> misfit().map(reason -> refused(reason, "", ""));
                case QUOTE_NOT_CLOSED -> Optional.of(refused(Reason.QUOTE_NOT_CLOSED, "", ""));
                case FIELD_TOO_LONG -> Optional.of(refused(Reason.FIELD_TOO_LONG, "", ""));
            };
        }

        private Optional<Reason> misfit() {
            int cells = line.cells().size();
            int width = places.header.size();
            if (cells < width) {
                return Optional.of(Reason.TOO_FEW_CELLS);
            }
            boolean more = line.cells().subList(width, cells).stream().anyMatch(cell -> !cell.isBlank());
            return more ? Optional.of(Reason.TOO_MANY_CELLS) : Optional.empty();
        }

        /// This row, refused for what stands under a title.
        public Told.Refused refused(Reason reason, String title, String given) {
            return new Told.Refused(new Place(line(), title, 1), reason, given, line.cells());
        }
    }
}
