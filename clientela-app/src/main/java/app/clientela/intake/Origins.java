package app.clientela.intake;

import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Finds the files of documents and the names of sources. Ask one for all documents of a page: it
/// remembers the runs it has seen.
public final class Origins {

    private final Desk desk;
    private final Database database;
    private final Map<RunId, LongFunction<Origin>> seen = new HashMap<>();

    Origins(Desk desk) {
        this.desk = desk;
        this.database = desk.database();
    }

    /// @param line as the books keep it with the document
    public Origin of(RunId run, long line) {
        return database.read(() -> seen.computeIfAbsent(run, this::inRun).apply(line));
    }

    /// What its owner calls a source: the program that writes its files, or the name that was given
    /// to it; a table that nobody named goes by its newest file.
    /// @param newest the last run that told something of it
    public SourceName nameOf(String source, RunId newest) {
        Optional<Format> format = Formats.named(source);
        String title = format.map(Format::title).orElseGet(() -> fileOf(source, newest));
        return new SourceName(title, format.map(Format::subject));
    }

    /// The same, by the newest of its own runs.
    public SourceName nameOf(String source) {
        Optional<ImportRun> newest = database.read(() -> desk.runs().newestOf(source));
        return newest.map(run -> nameOf(source, run.id())).orElseGet(() -> nameOf(source, new RunId(0)));
    }

    private String fileOf(String source, RunId newest) {
        return database.read(() -> desk.runs()
                .find(newest)
                .filter(run -> desk.runs().inside(newest).header().equals(source))
                .map(run -> run.file().name())
                .orElse(source));
    }

    private LongFunction<Origin> inRun(RunId id) {
        return desk.runs().find(id).map(this::inRun).orElse(line -> new Origin("", line));
    }

    private LongFunction<Origin> inRun(ImportRun run) {
        return StoredPlan.read(desk.runs().inside(run.id()).plan())
                .plan()
                .map(plan -> inTable(run.file().name(), plan.dialect()))
                .orElseGet(() -> inParcel(run.id()));
    }

    private static LongFunction<Origin> inTable(String name, Dialect dialect) {
        return line -> {
            String sheet = dialect.sheet(line);
            return new Origin(sheet.isEmpty() ? name : name + " (" + sheet + ")", dialect.row(line));
        };
    }

    private LongFunction<Origin> inParcel(RunId run) {
        Map<Integer, String> names = new HashMap<>();
        return line -> new Origin(
                names.computeIfAbsent(
                        ParcelLine.file(line),
                        file -> desk.parcels().name(run, file).orElse("")),
                ParcelLine.line(line));
    }
}
