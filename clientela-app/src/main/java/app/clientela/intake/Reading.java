package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// First pass over a file: what it is, how it is written, which column is what, and whether a
/// question must be asked. Reads the whole file once, in memory that does not grow with it.
public final class Reading {

    static final int WIDEST = 1000;
    static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final int PROFILED = 1000;
    private static final int SHOWN = 20;

    private final ReadingSource source;
    private final Hints hints;

    private Reading(ReadingSource source, Hints hints) {
        this.source = source;
        this.hints = hints;
    }

    public static Opening open(ReadingSource source, Hints hints) {
        Optional<Problem> refusal = FileKinds.refusal(source);
        if (refusal.isPresent()) {
            return new Opening.Refused(refusal.get());
        }
        try {
            return new Reading(source, hints).open();
        } catch (BookFault fault) {
            return new Opening.Refused(fault.problem());
        }
    }

    private Opening open() {
        Layout layout = Layout.of(source, VOCABULARY);
        if (layout.titles().isEmpty()) {
            return new Opening.Refused(Reason.FILE_EMPTY.problem(""));
        }
        int columns = layout.titles().size();
        if (columns == 1) {
            return new Opening.Refused(Reason.FILE_ONE_COLUMN.problem(""));
        }
        if (columns > WIDEST) {
            return new Opening.Refused(Reason.FILE_TOO_WIDE.problem("", columns, WIDEST));
        }
        try (TableLines lines = new TableLines(source, layout.dialect(), columns)) {
            return new Opening.Opened(preview(layout, lines));
        }
    }

    private Preview preview(Layout layout, TableLines lines) {
        List<RawLine> first = first(lines);
        List<Column> columns = columns(layout, first);
        WholeScan scan = new WholeScan(columns);
        first.forEach(scan::add);
        RawLine line = lines.next();
        while (line != null) {
            scan.add(line);
            line = lines.next();
        }
        PlanMaking making = new PlanMaking(layout, columns, scan, hints);
        return new Preview(
                making.plan(),
                columns,
                making.questions(),
                making.notices(),
                sample(first),
                Headers.fingerprint(layout.titles()),
                scan.rows());
    }

    private static List<RawLine> first(TableLines lines) {
        List<RawLine> first = new ArrayList<>();
        @Nullable RawLine line = lines.next();
        while (line != null) {
            first.add(line);
            line = first.size() < PROFILED ? lines.next() : null;
        }
        return first;
    }

    private List<Column> columns(Layout layout, List<RawLine> first) {
        List<ColumnProfile> profiles = IntStream.range(0, layout.titles().size())
                .mapToObj(column -> profile(first, column))
                .toList();
        return new Proposals(VOCABULARY)
                .of(
                        layout.titles(),
                        profiles,
                        hints.answers().targets(),
                        layout.dialect().hasHeader());
    }

    private static ColumnProfile profile(List<RawLine> rows, int column) {
        ColumnProfile profile = new ColumnProfile();
        for (RawLine row : rows) {
            if (row.fault() == RawLine.Fault.NONE) {
                profile.add(Cleaning.withoutApostrophe(row.cell(column).strip()));
            }
        }
        return profile;
    }

    private static List<List<String>> sample(List<RawLine> rows) {
        return rows.stream()
                .limit(SHOWN)
                .map(row -> row.cells().stream().map(Cleaning::clean).toList())
                .toList();
    }
}
