package app.clientela.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a table whose titles are known, text or workbook: cells are asked for by title.
/// Blank rows and rows that repeat the header are passed over.
public final class TitledRows implements AutoCloseable {

    private final TableLines lines;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    private TitledRows(TableLines lines, List<String> header) {
        this.lines = lines;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    /// @param source a table with a header, as its `Head` showed
    public static TitledRows open(ReadingSource source) {
        Layout layout = Layout.of(source, Reading.VOCABULARY);
        List<String> header = layout.header().stream().map(Headers::compact).toList();
        return new TitledRows(
                new TableLines(source, layout.dialect(), layout.titles().size()), header);
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
        return line.cells().stream().map(Headers::compact).toList().equals(header);
    }

    @Override
    public void close() {
        lines.close();
    }

    /// One row of values.
    public static final class Row {

        private final RawLine line;
        private final Map<String, Integer> places;

        private Row(RawLine line, Map<String, Integer> places) {
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
            Integer place = places.get(Headers.compact(title));
            String given = place == null ? "" : line.cell(place);
            return Cleaning.withoutApostrophe(Cleaning.clean(given)).strip();
        }

        /// The cell under the first of these titles that holds something.
        public String cell(List<String> titles) {
            return titles.stream()
                    .map(this::cell)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /// Every cell, as in the file.
        public List<String> cells() {
            return line.cells();
        }

        /// What keeps the row from being read at all.
        public Optional<Told.Refused> fault() {
            return switch (line.fault()) {
                case NONE -> Optional.empty();
                case QUOTE_NOT_CLOSED -> Optional.of(refused(Reason.QUOTE_NOT_CLOSED, "", ""));
                case FIELD_TOO_LONG -> Optional.of(refused(Reason.FIELD_TOO_LONG, "", ""));
            };
        }

        /// This row, refused for what stands under a title.
        public Told.Refused refused(Reason reason, String title, String given) {
            return new Told.Refused(new Place(line(), title, 1), reason, given, line.cells());
        }
    }
}
