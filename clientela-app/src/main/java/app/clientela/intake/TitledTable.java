package app.clientela.intake;

import java.util.ArrayList;
import java.util.List;

/// A table that was looked at once, text or workbook, and is opened as often as its rows are asked
/// for: by a format that knows its titles, or by its first row.
public final class TitledTable {

    /// So many rows are looked at for known titles: some programs put notes above them.
    private static final int LOOKED_AT = 40;

    /// A row is the header from this share of known titles on, in percent.
    private static final int SURE = 80;

    private final ReadingSource source;
    private final Layout layout;
    private final List<FirstRow> first;

    private TitledTable(ReadingSource source, Layout layout, List<FirstRow> first) {
        this.source = source;
        this.layout = layout;
        this.first = first;
    }

    /// @param source a table, as its `Head` showed
    /// @throws BookFault if it is a workbook that cannot be read
    public static TitledTable of(ReadingSource source) {
        Layout layout = Layout.of(source, Reading.VOCABULARY);
        return new TitledTable(source, layout, first(source, layout));
    }

    /// The rows that may hold the titles, the likeliest first.
    private static List<FirstRow> first(ReadingSource source, Layout layout) {
        List<FirstRow> rows = new ArrayList<>();
        if (!layout.header().isEmpty()) {
            rows.add(FirstRow.of(layout.header()));
        }
        if (layout.dialect().isWorkbook()) {
            return rows;
        }
        try (TableLines lines = new TableLines(source, fromTheTop(layout.dialect()), 0)) {
            RawLine line = lines.next();
            while (line != null && rows.size() < LOOKED_AT) {
                if (line.cells().size() <= Reading.WIDEST) {
                    rows.add(FirstRow.of(line.cells()));
                }
                line = lines.next();
            }
        }
        return rows;
    }

    private static Dialect fromTheTop(Dialect dialect) {
        return Dialect.ofText(dialect.encoding(), dialect.delimiter(), 0, 1);
    }

    /// The likeliest titles, compact; none where the table is empty.
    List<String> header() {
        return first.isEmpty() ? List.of() : first.getFirst().compact();
    }

    /// What share of these titles some one of the first rows has at most, 0 to 100.
    /// @param known as `rows` takes them
    int mostOf(List<String> known) {
        KnownTitles titles = KnownTitles.of(known);
        return first.stream().mapToInt(row -> titles.share(row.compact())).max().orElse(0);
    }

    /// What share of these titles stands above the rows that would be read for them, 0 to 100.
    /// @param known as `rows` takes them
    public int share(List<String> known) {
        return KnownTitles.of(known).share(FirstRow.of(titles(known)).compact());
    }

    /// The first row that has these titles; where none has, the likeliest.
    private List<String> titles(List<String> known) {
        KnownTitles titles = KnownTitles.of(known);
        return first.stream()
                .filter(row -> titles.share(row.compact()) >= SURE)
                .findFirst()
                .or(() -> first.stream().findFirst())
                .map(FirstRow::cells)
                .orElse(List.of());
    }

    /// The rows below the likeliest titles.
    public TitledRows rows() {
        return rows(List.of());
    }

    /// The rows below the first row that has these titles, whatever stands above it.
    /// @param known as the program writes them, each perhaps in several spellings, parted by `|`;
    ///     none where they differ from file to file
    public TitledRows rows(List<String> known) {
        List<String> titles = titles(known);
        Dialect dialect = layout.dialect();
        if (dialect.isWorkbook() || titles.equals(layout.header())) {
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

    /// @param compact the same cells, letters and digits alone
    private record FirstRow(List<String> cells, List<String> compact) {
        static FirstRow of(List<String> cells) {
            return new FirstRow(cells, cells.stream().map(Headers::compact).toList());
        }
    }
}
