package app.clientela.intake;

import app.clientela.intake.RunStore.Inside;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Scratch;
import app.clientela.platform.jobs.Background;
import app.clientela.platform.jobs.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries waiting files on a throw-away copy of the books: the whole file through the same code as
/// the import itself. What would come in is known afterwards, and meanwhile for the rows so far.
public final class Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final int LINES_AT_ONCE = 1000;

    private final IntakeTools tools;
    private final Database database;
    private final Map<RunId, Trial> trials = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Background.threads("rehearsals"));

    Rehearsals(IntakeTools tools) {
        this.tools = tools;
        this.database = tools.database();
    }

    /// A file being tried under one plan.
    private record Trial(String plan, ImportRun soFar, boolean failed) {
        boolean isOf(Trial other) {
            return plan.equals(other.plan) && soFar.source().equals(other.soFar.source());
        }
    }

    /// Begins to try a waiting file, if it is not tried yet and no question about it is open. A
    /// trial under an earlier plan stops.
    public void begin(ImportRun run) {
        String plan =
                database.read(() -> new RunStore(database).inside(run.id())).plan();
        boolean due = run.state() == RunState.RECEIVED
                && !run.checked()
                && !StoredPlan.read(plan).open();
        Trial before = trials.get(run.id());
        Trial trial = new Trial(plan, run, false);
        if (due && (before == null || before.failed() || !before.isOf(trial))) {
            trials.put(run.id(), trial);
            tools.bell().ring();
            worker.execute(() -> tryOut(trial));
        }
    }

    /// How far the trial of a file is, while it goes on.
    public Optional<ImportRun> soFar(RunId id) {
        return Optional.ofNullable(trials.get(id))
                .filter(trial -> !trial.failed())
                .map(Trial::soFar);
    }

    private void tryOut(Trial trial) {
        RunId id = trial.soFar().id();
        try {
            onACopy(trial);
            trials.computeIfPresent(id, (_, now) -> now.isOf(trial) ? null : now);
        } catch (CancellationException another) {
            LOG.debug("the trial of run {} gave way to another", id.value());
        } catch (RuntimeException fault) {
            LOG.warn("the trial of run {} failed: {}", id.value(), Faults.place(fault));
            trials.computeIfPresent(id, (_, now) -> now.isOf(trial) ? new Trial(now.plan(), now.soFar(), true) : now);
        } finally {
            tools.bell().ring();
        }
    }

    private void onACopy(Trial trial) {
        Path folder = tools.files().scratch().newFolder("clientela-trial");
        Path copy = folder.resolve("books.db");
        try {
            database.copyInto(copy);
            try (Database books = Database.openFile(copy)) {
                tryOn(Desk.of(books, tools.rooms().copies().apply(books)), trial);
            }
        } finally {
            Scratch.remove(folder);
        }
    }

    private void tryOn(Desk desk, Trial trial) {
        RunId id = trial.soFar().id();
        desk.database().write(() -> desk.runs().start(id, id, tools.clock().instant(), tools.today()));
        Inside inside = desk.database().read(() -> desk.runs().inside(id));
        Hints hints = tools.rooms()
                .hints(inside.latest(), StoredPlan.read(inside.plan()).answers());
        ImportRun run = trial.soFar();
        boolean whole = Intake.letIn(
                desk, FileChunks.of(tools.files().open(run), run, inside, hints), id, soFar -> heard(trial, soFar));
        if (whole) {
            desk.books().orders().finish(id);
            desk.database().write(() -> desk.sumUp(id));
            database.write(() -> keep(desk, trial));
        }
    }

    private void heard(Trial trial, ImportRun soFar) {
        Trial now = trials.computeIfPresent(
                soFar.id(), (_, current) -> current.isOf(trial) ? new Trial(trial.plan(), soFar, false) : current);
        if (now == null || !now.isOf(trial)) {
            throw new CancellationException("the file is read another way by now");
        }
        tools.bell().ring();
    }

    /// Keeps the outcome with the run, unless the run is read another way by now.
    private void keep(Desk tried, Trial trial) {
        RunId id = trial.soFar().id();
        Tally tally = tried.database().read(() -> tried.get(id)).tally();
        if (!new RunStore(database).checked(id, trial.soFar().source(), trial.plan(), tally)) {
            return;
        }
        RefusedStore kept = new RefusedStore(database);
        kept.clear(id);
        ParcelStore parcels = new ParcelStore(database);
        parcels.clear(id);
        parcels.add(id, tried.database().read(() -> tried.parcels().all(id)));
        List<RefusedLine> lines = new ArrayList<>();
        tried.database().read(() -> {
            tried.refused().each(id, line -> {
                lines.add(line);
                if (lines.size() == LINES_AT_ONCE) {
                    kept.add(id, lines);
                    lines.clear();
                }
            });
            return true;
        });
        kept.add(id, lines);
    }
}
