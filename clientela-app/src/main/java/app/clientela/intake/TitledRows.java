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
    private final List<String> titles;
    private final List<String> header;
    private final Places places;

    /// @param lines the header is behind
    TitledRows(TableLines lines, List<String> titles) {
        this.lines = lines;
        this.titles = titles;
        this.header = titles.stream().map(Headers::compact).toList();
        this.places = new Places(header);
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
            for (String title : titles) {
                String cell = cell(title);
                if (!cell.isEmpty()) {
                    return cell;
                }
            }
            return "";
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
