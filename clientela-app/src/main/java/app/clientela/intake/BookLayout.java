package app.clientela.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses the sheets of a workbook that are read: the one that holds a table of orders, and those
/// with the same header. Hidden sheets are left out.
final class BookLayout {

    /// So many sheets are looked at and read.
    private static final int MOST_SHEETS = 40;

    private final Vocabulary vocabulary;
    private final Book book;

    private BookLayout(Book book, Vocabulary vocabulary) {
        this.book = book;
        this.vocabulary = vocabulary;
    }

    static Layout of(ReadingSource source, Vocabulary vocabulary) {
        try (Book book = Book.open(source)) {
            return new BookLayout(book, vocabulary).layout();
        }
    }

    private Layout layout() {
        List<Candidate> candidates = book.sheets().stream()
                .filter(sheet -> !sheet.hidden() && sheet.size() > 0)
                .limit(MOST_SHEETS)
                .map(sheet -> new Candidate(sheet, Layout.of(records(sheet), "UTF-8", ';', vocabulary)))
                .filter(candidate -> !candidate.layout().titles().isEmpty())
                .toList();
        Optional<Candidate> best = candidates.stream()
                .max(Comparator.comparingInt(this::rank)
                        .thenComparingLong(candidate -> candidate.sheet().size()));
        return best.map(first -> layout(first, candidates))
                .orElseGet(() -> Layout.of(List.of(), "UTF-8", ';', vocabulary));
    }

    private Layout layout(Candidate first, List<Candidate> candidates) {
        List<Candidate> read = Stream.concat(
                        Stream.of(first),
                        candidates.stream().filter(other -> !other.equals(first) && other.isLike(first)))
                .toList();
        List<Book.Sheet> sheets = read.stream().map(Candidate::sheet).toList();
        List<String> leftOut = book.sheets().stream()
                .filter(sheet -> !sheets.contains(sheet))
                .map(Book.Sheet::name)
                .toList();
        Dialect dialect = Dialect.ofWorkbook(read.stream().map(Candidate::part).toList());
        Layout best = first.layout();
        return new Layout(dialect, best.titles(), best.header(), best.titleRows(), leftOut);
    }

    private record Candidate(Book.Sheet sheet, Layout layout) {

        SheetPart part() {
            Dialect dialect = layout.dialect();
            return new SheetPart(sheet.place(), sheet.name(), dialect.headerLine(), dialect.firstLine());
        }

        boolean isLike(Candidate other) {
            return !layout.header().isEmpty() && plain(layout).equals(plain(other.layout()));
        }

        /// The titles up to the last that has a name.
        private static List<String> plain(Layout layout) {
            List<String> titles = new ArrayList<>(layout.header());
            while (!titles.isEmpty() && titles.getLast().isBlank()) {
                titles.removeLast();
            }
            return titles.stream().map(Headers::compact).toList();
        }
    }

    /// 2 where the titles are those of a table of orders, 1 where they are known, else 0.
    private int rank(Candidate candidate) {
        List<String> header = candidate.layout().header();
        List<Target> targets = header.stream()
                .flatMap(title -> vocabulary.meaning(title).stream())
                .map(Vocabulary.Meaning::target)
                .toList();
        boolean money = Stream.of(Target.TOTAL, Target.NET, Target.UNIT_PRICE).anyMatch(targets::contains);
        if (money && targets.contains(Target.DATE)) {
            return 2;
        }
        return !header.isEmpty() && vocabulary.isHeader(header) ? 1 : 0;
    }

    /// The first rows of a sheet that are not blank.
    private List<RawLine> records(Book.Sheet sheet) {
        List<RawLine> records = new ArrayList<>();
        try (SheetRows rows = book.rows(sheet, SheetRows.MOST_COLUMNS)) {
            @Nullable RawLine row = rows.next();
            while (row != null && records.size() < Delimiters.RECORDS) {
                if (!row.isBlank()) {
                    records.add(row);
                }
                row = rows.next();
            }
        }
        return filledUp(records);
    }

    /// Rows of several cells made as wide as the table is, so that a blank last cell makes none
    /// narrower; one row alone that is wider, by a note beside the table, says nothing.
    private static List<RawLine> filledUp(List<RawLine> records) {
        List<Integer> widths = records.stream()
                .filter(BookLayout::isPlural)
                .map(record -> record.cells().size())
                .sorted(Comparator.reverseOrder())
                .toList();
        int width = widths.isEmpty() ? 0 : widths.get(Math.min(1, widths.size() - 1));
        return records.stream()
                .map(record -> isPlural(record) ? filledUp(record, width) : record)
                .toList();
    }

    private static boolean isPlural(RawLine record) {
        return record.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    private static RawLine filledUp(RawLine record, int width) {
        List<String> cells = new ArrayList<>(record.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return new RawLine(record.line(), cells, record.fault(), record.unclean());
    }
}
