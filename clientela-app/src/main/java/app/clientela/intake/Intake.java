package app.clientela.intake;

import app.clientela.business.Shop;
import app.clientela.business.TaxIdsChanged;
import app.clientela.intake.HeaderPlanStore.Remembered;
import app.clientela.intake.RunStore.Inside;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Scratch;
import app.clientela.privacy.CustomerForgotten;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Files in: lets the rows of those that wait in chunk by chunk, and takes them out again. A run
/// that a crash cut off goes on where it stood.
public final class Intake {

    /// The kinds of slow work of this room.
    static final String RUN = "intake.run";

    static final String UNDO = "intake.undo";
    static final String LOOK_AGAIN = "intake.again";

    private static final int MOST_RUNS = 200;

    private final Database database;
    private final Desk desk;
    private final IntakeTools tools;
    private final HeaderPlanStore plans;
    private final WaitingFiles waiting;
    private final Rehearsals rehearsals;
    private final RefusedRows refused;
    private final Forgetting forgetting;
    private final KeptFiles kept;
    private final Arrivals arrivals;
    private final Bell bell = new Bell();

    /// @param files where received bytes are kept
    /// @param scratch on the same disk
    public Intake(Database database, Path files, Scratch scratch, Clock clock, IntakeNeighbours rooms) {
        this.database = database;
        this.desk = Desk.of(database, rooms.books());
        SealedFileStore sealed = new SealedFileStore(database);
        FileKeeping keeping =
                new FileKeeping(files, scratch, rooms.random(), sealed, hash -> database.read(() -> sealed.find(hash)));
        this.tools = new IntakeTools(desk, keeping, bell, clock, rooms);
        this.plans = new HeaderPlanStore(database);
        Previews previews = new Previews(keeping);
        this.waiting = new WaitingFiles(desk, previews, tools::hints);
        this.rehearsals = new Rehearsals(tools);
        this.refused = new RefusedRows(desk, keeping);
        this.kept = new KeptFiles(tools);
        this.arrivals = new Arrivals(tools, previews, plans, waiting, kept);
        this.forgetting = new Forgetting(desk, keeping, rooms.jobs(), kept::letGo);
        rooms.jobs().add(new IntakeJob(RUN, id -> carryOn(id, _ -> {}), standing("intake.done.gaveUp")));
        rooms.jobs().add(new IntakeJob(UNDO, this::withdraw, standing("intake.undo.gaveUp")));
        rooms.jobs().add(new IntakeJob(LOOK_AGAIN, _ -> tryAgain(), (_, _) -> {}));
    }

    /// Has a run that stands still say so.
    /// @param gaveUp the key of what it says where it is not tried again
    private BiConsumer<RunId, Boolean> standing(String gaveUp) {
        return (id, forGood) -> {
            database.write(() -> desk.runs().stuck(id, forGood ? gaveUp : "intake.done.stuck"));
            bell.ring();
        };
    }

    /// Keeps which tax id is the shop's own; files that wait for it are looked at again.
    public void own(String taxId) {
        Shop shop = tools.rooms().business().get();
        if (!tools.hints(Answers.NONE)
                .own()
                .ids()
                .containsAll(OwnTaxIds.of(taxId).ids())) {
            tools.rooms().business().save(shop.withTaxId(taxId));
        }
        runs().stream()
                .filter(run -> run.state() == RunState.RECEIVED && waiting.asks(run))
                .forEach(run -> waiting.choose(run, run.source(), Answers.NONE));
    }

    /// Files that wait are looked at and tried again by the shop's new number, as slow work.
    public void on(TaxIdsChanged event) {
        if (!waiting.parcels().isEmpty()) {
            tools.rooms().jobs().enqueue(LOOK_AGAIN, "0");
        }
    }

    private void tryAgain() {
        waiting.parcels().forEach(run -> rehearsals.begin(waiting.choose(run, run.source(), Answers.NONE)));
    }

    /// Tells that files move.
    public Bell bell() {
        return bell;
    }

    /// Where files are handed in.
    public Arrivals arrivals() {
        return arrivals;
    }

    /// How waiting files are read.
    public WaitingFiles waiting() {
        return waiting;
    }

    /// Where waiting files are tried before they come in.
    public Rehearsals rehearsals() {
        return rehearsals;
    }

    /// Lets a waiting file in: its rows come in as slow work.
    /// @param despite true where many refused rows are no reason to ask again
    public Starting start(ImportRun received, boolean despite) {
        return database.write(() -> {
            Optional<ImportRun> found = desk.runs().find(received.publicId());
            if (found.isEmpty() || found.get().state() != RunState.RECEIVED) {
                return new Starting.NotWaiting();
            }
            ImportRun run = found.get();
            Inside inside = desk.runs().inside(run.id());
            StoredPlan stored = StoredPlan.read(inside.plan());
            if (stored.open()) {
                return new Starting.Asks(waiting.look(run).questions());
            }
            if (!despite && !run.checked()) {
                return new Starting.StillTrying();
            }
            if (!despite && run.tally().isMuchRefused()) {
                return new Starting.ManyRefused(
                        run.tally().refusedRows(), run.tally().rows());
            }
            return started(run, inside, stored);
        });
    }

    /// A file may wait while a later one comes in: the books order runs by their ids, so the run
    /// takes a new one, its place among those that came in.
    private Starting started(ImportRun run, Inside inside, StoredPlan stored) {
        Instant now = tools.clock().instant();
        RunId place = new RunId(tools.rooms().ids().next());
        desk.clear(run.id());
        desk.runs().start(run.id(), place, now, tools.rooms().dayOf(now));
        if (stored.plan().isPresent()) {
            plans.remember(
                    inside.header(),
                    new Remembered(run.source(), stored.remembered().text()),
                    now);
        }
        tools.rooms().jobs().enqueue(RUN, String.valueOf(place.value()));
        return new Starting.Started(desk.get(place));
    }

    /// Lets the rows of a started run in, from where it stands to the end of its file. Does nothing
    /// where it does not run.
    /// @param after hears how far it is after each chunk
    public void carryOn(RunId id, Consumer<ImportRun> after) {
        ImportRun run = database.read(() -> desk.get(id));
        if (run.state() == RunState.RUNNING) {
            Inside inside = database.read(() -> desk.runs().inside(id));
            Answers answers = StoredPlan.read(inside.plan()).answers();
            FileChunks chunks = FileChunks.of(
                    tools.files().open(run), run, inside, tools.rooms().hints(inside.latest(), answers));
            Consumer<ImportRun> hearing = after.andThen(_ -> bell.ring());
            boolean whole = letIn(desk, chunks, id, hearing);
            if (whole) {
                desk.books().orders().finish(id);
                database.write(() -> {
                    if (desk.finish(id, tools.clock().instant())) {
                        forgetting.ended(id);
                    }
                });
                hearing.accept(database.read(() -> desk.get(id)));
            }
        }
    }

    /// Lets chunk after chunk into some books, each with its checkpoint in one unit of work.
    /// @return false where the run was stopped
    static boolean letIn(Desk desk, FileChunks source, RunId id, Consumer<ImportRun> after) {
        try (FileChunks chunks = source) {
            Booking booking = desk.database().read(() -> desk.booking(id));
            for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                Chunk rows = chunk.get();
                if (!desk.database().write(() -> {
                    boolean taken = desk.take(id, rows, booking);
                    chunks.mind(desk.database().isAwaited());
                    return taken;
                })) {
                    return false;
                }
                after.accept(desk.database().read(() -> desk.get(id)));
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("the import was asked to stop");
                }
            }
        }
        return true;
    }

    /// Undoes a run, or throws a waiting file away.
    public Undoing undo(RunId id) {
        Undoing outcome = database.write(() -> undoing(desk.get(id)));
        if (outcome instanceof Undoing.ThrownAway(ImportRun gone)) {
            kept.letGo(gone.file().hash());
        }
        bell.ring();
        return outcome;
    }

    private Undoing undoing(ImportRun run) {
        return switch (run.state()) {
            case RECEIVED -> {
                desk.clear(run.id());
                desk.runs().remove(run.id());
                yield new Undoing.ThrownAway(run);
            }
            case RUNNING, UNDOING -> began(run);
            case DONE -> undoingDone(run);
            case UNDONE -> new Undoing.UndoneBefore();
        };
    }

    private Undoing undoingDone(ImportRun run) {
        return run.undoUntil()
                .filter(tools.clock().instant()::isAfter)
                .<Undoing>map(Undoing.TooLate::new)
                .orElseGet(() -> began(run));
    }

    private Undoing began(ImportRun run) {
        desk.runs().move(run.id(), run.state(), RunState.UNDOING, tools.clock().instant());
        tools.rooms().jobs().enqueue(UNDO, String.valueOf(run.id().value()));
        return new Undoing.Began(run);
    }

    /// Takes out what a run brought, in one unit of work. Does nothing where it is not being
    /// undone.
    public void withdraw(RunId id) {
        database.write(() -> {
            desk.withdraw(id, tools.clock().instant());
            forgetting.ended(id);
        });
        bell.ring();
    }

    public void on(CustomerForgotten event) {
        database.write(() -> forgetting.forget(event));
    }

    public Optional<ImportRun> find(PublicId id) {
        return database.read(() -> desk.runs().find(id));
    }

    public Optional<ImportRun> find(RunId id) {
        return database.read(() -> desk.runs().find(id));
    }

    /// The runs, the newest first.
    public List<ImportRun> runs() {
        return database.read(() -> desk.runs().newest(MOST_RUNS));
    }

    /// Where documents came from.
    public Origins origins() {
        return new Origins(desk);
    }

    /// For how long files are kept.
    public KeptFiles kept() {
        return kept;
    }

    /// The rows and files that need the owner.
    public RefusedRows refused() {
        return refused;
    }
}
