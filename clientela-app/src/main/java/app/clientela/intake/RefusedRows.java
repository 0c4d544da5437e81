package app.clientela.intake;

import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The rows, documents and files that could not be taken: why, where they stand, and as files to
/// mend and drop again.
public final class RefusedRows {

    private final Desk desk;
    private final Database database;
    private final FileKeeping files;

    RefusedRows(Desk desk, FileKeeping files) {
        this.desk = desk;
        this.database = desk.database();
        this.files = files;
    }

    /// Why rows were refused, the most frequent reason first, and what can be done about it.
    public List<RefusedGroup> groups(ImportRun run) {
        return database.read(() -> {
            Optional<Plan> plan = planOf(run.id());
            UnaryOperator<RefusedLine> place = placing(run.id(), plan);
            return desk.refused().groups(run.id()).stream()
                    .map(group -> run.state() == RunState.RECEIVED ? curable(run, group, plan) : group)
                    .map(group -> group.at(place))
                    .toList();
        });
    }

    private RefusedGroup curable(ImportRun run, RefusedGroup group, Optional<Plan> plan) {
        Optional<Reason> reason = Reason.of(group.reason());
        if (reason.isEmpty()) {
            return group;
        }
        List<String> given = desk.refused().given(run.id(), group.reason());
        return group.with(
                plan.map(table -> Curing.of(reason.get(), given, table.dates())).orElse(List.of(Cure.LEAVE_OUT)));
    }

    /// Every refused row in the order of the file.
    public void each(RunId id, Consumer<RefusedLine> to) {
        database.read(() -> {
            UnaryOperator<RefusedLine> place = placing(id, planOf(id));
            desk.refused().each(id, line -> to.accept(place.apply(line)));
            return true;
        });
    }

    /// Lines as people find them: of a table in its file or sheet, of a parcel in the file of that
    /// name.
    private UnaryOperator<RefusedLine> placing(RunId id, Optional<Plan> plan) {
        if (plan.isPresent()) {
            return line -> line.in(plan.get().dialect());
        }
        Map<Integer, String> names = new HashMap<>();
        return line -> line.in(
                ParcelLine.line(line.line()),
                names.computeIfAbsent(
                        ParcelLine.file(line.line()),
                        file -> desk.parcels().name(id, file).orElse("")));
    }

    /// Whether they go home as an archive of files; else as one table.
    public boolean isArchive(ImportRun run) {
        return database.read(() -> planOf(run.id())).isEmpty();
    }

    /// Writes what was refused so that it can be mended and dropped again. Rows of a table come
    /// with its columns and one more that says in words what is wrong; documents come as they were.
    /// @param words what is wrong with a row, where, and how to mend it
    public void write(ImportRun run, OutputStream to, Function<RefusedLine, String> words) {
        Optional<Plan> plan = database.read(() -> planOf(run.id()));
        if (plan.isPresent()) {
            try (RefusedFile file = RefusedFile.of(plan.get(), to)) {
                each(run.id(), line -> file.add(line, words.apply(line)));
            }
            return;
        }
        try (RefusedArchive archive = new RefusedArchive(files.open(run), to, words)) {
            UnaryOperator<RefusedLine> place = placing(run.id(), plan);
            database.read(() -> {
                desk.refused().each(run.id(), line -> archive.add(ParcelLine.file(line.line()), place.apply(line)));
                return true;
            });
        }
    }

    /// Whether the file of a run is a workbook.
    public boolean isWorkbook(ImportRun run) {
        return database.read(() -> planOf(run.id()))
                .filter(plan -> plan.dialect().isWorkbook())
                .isPresent();
    }

    private Optional<Plan> planOf(RunId id) {
        return StoredPlan.read(desk.runs().inside(id).plan()).plan();
    }
}
