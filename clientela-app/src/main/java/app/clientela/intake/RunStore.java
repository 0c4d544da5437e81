package app.clientela.intake;

import static app.clientela.db.Tables.IMPORT_RUN;

import app.clientela.business.PersonId;
import app.clientela.db.tables.records.ImportRunRecord;
import app.clientela.intake.ImportRun.KeptFile;
import app.clientela.intake.ImportRun.Progress;
import app.clientela.intake.ImportRun.Times;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/// Import runs and how far they have come.
final class RunStore {

    private final Database database;

    RunStore(Database database) {
        this.database = database;
    }

    /// What of a run only the room itself needs.
    /// @param plan how its columns are read, as JSON
    /// @param latest the last day that is not in the future for this run
    record Inside(String header, String plan, Checkpoint checkpoint, LocalDate latest) {}

    void add(ImportRun run, Inside inside) {
        ImportRunRecord row = database.sql().newRecord(IMPORT_RUN);
        row.setId(run.id());
        row.setPublicId(run.publicId());
        row.setPersonId(run.by().orElse(null));
        row.setFileName(run.file().name());
        row.setFileHash(run.file().hash());
        row.setSource(run.source());
        row.setHeader(inside.header());
        row.setState(run.state().stored());
        row.setPlan(inside.plan());
        row.setBytesTotal(run.file().bytes());
        row.setBytesRead(inside.checkpoint().bytes());
        row.setRowsRead(inside.checkpoint().rows());
        row.setItemsRead(inside.checkpoint().items());
        row.setLatestOn(inside.latest());
        row.setChecked(run.checked());
        row.setTally(TallyText.write(run.tally()));
        row.setProblem(run.problem());
        row.setReceivedAt(run.times().received());
        row.setStartedAt(run.times().started().orElse(null));
        row.setFinishedAt(run.times().finished().orElse(null));
        row.insert();
    }

    Optional<ImportRun> find(RunId id) {
        return one(IMPORT_RUN.ID.eq(id));
    }

    Optional<ImportRun> find(PublicId id) {
        return one(IMPORT_RUN.PUBLIC_ID.eq(id));
    }

    /// The run that holds these bytes now.
    Optional<ImportRun> holding(String hash) {
        return one(IMPORT_RUN.FILE_HASH.eq(hash).and(IMPORT_RUN.STATE.ne(RunState.UNDONE.stored())));
    }

    private Optional<ImportRun> one(Condition which) {
        return database.sql().selectFrom(IMPORT_RUN).where(which).fetchOptional(RunStore::runOf);
    }

    /// The newest runs first.
    List<ImportRun> newest(int most) {
        return database.sql()
                .selectFrom(IMPORT_RUN)
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(most)
                .fetch(RunStore::runOf);
    }

    /// The newest run whose documents are of this source.
    Optional<ImportRun> newestOf(String source) {
        return database.sql()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.SOURCE.eq(source))
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(1)
                .fetchOptional(RunStore::runOf);
    }

    /// The runs that wait to be let in, of files with this header.
    List<ImportRun> waiting(String header) {
        return database.sql()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.eq(RunState.RECEIVED.stored()))
                .and(IMPORT_RUN.HEADER.eq(header))
                .orderBy(IMPORT_RUN.ID)
                .fetch(RunStore::runOf);
    }

    List<ImportRun> unfinished() {
        return database.sql()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.in(RunState.RUNNING.stored(), RunState.UNDOING.stored()))
                .orderBy(IMPORT_RUN.ID)
                .fetch(RunStore::runOf);
    }

    Inside inside(RunId id) {
        return database.sql()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id))
                .fetchSingle(r -> new Inside(
                        r.getHeader(),
                        r.getPlan(),
                        new Checkpoint(r.getItemsRead(), r.getRowsRead(), r.getBytesRead()),
                        r.getLatestOn()));
    }

    /// Another way of reading a file that has not begun to come in; what was tried before is void.
    /// @return false where it has begun
    boolean choose(RunId id, String source, String plan) {
        return database.sql()
                        .update(IMPORT_RUN)
                        .set(IMPORT_RUN.SOURCE, source)
                        .set(IMPORT_RUN.PLAN, plan)
                        .set(IMPORT_RUN.CHECKED, false)
                        .set(IMPORT_RUN.TALLY, TallyText.write(Tally.none()))
                        .where(in(id, RunState.RECEIVED))
                        .execute()
                == 1;
    }

    /// Keeps what would come in, for a file that has not begun to come in under this plan.
    /// @return false where the plan or the name of its source is another one by now
    boolean checked(RunId id, String source, String plan, Tally tally) {
        return database.sql()
                        .update(IMPORT_RUN)
                        .set(IMPORT_RUN.CHECKED, true)
                        .set(IMPORT_RUN.TALLY, TallyText.write(tally))
                        .where(in(id, RunState.RECEIVED)
                                .and(IMPORT_RUN.PLAN.eq(plan))
                                .and(IMPORT_RUN.SOURCE.eq(source)))
                        .execute()
                == 1;
    }

    /// Lets a run begin, under the id that says its place among all that came in.
    /// @return false where it had begun before
    boolean start(RunId id, RunId place, Instant now, LocalDate latest) {
        return database.sql()
                        .update(IMPORT_RUN)
                        .set(IMPORT_RUN.ID, place)
                        .set(IMPORT_RUN.STATE, RunState.RUNNING.stored())
                        .set(IMPORT_RUN.STARTED_AT, now)
                        .set(IMPORT_RUN.LATEST_ON, latest)
                        .set(IMPORT_RUN.TALLY, TallyText.write(Tally.none()))
                        .where(in(id, RunState.RECEIVED))
                        .execute()
                == 1;
    }

    /// Moves the checkpoint of a running run.
    /// @return false where it does not stand at `from` any more, or does not run
    boolean advance(RunId id, Checkpoint from, Checkpoint to) {
        return database.sql()
                        .update(IMPORT_RUN)
                        .set(IMPORT_RUN.ITEMS_READ, to.items())
                        .set(IMPORT_RUN.ROWS_READ, to.rows())
                        .set(IMPORT_RUN.BYTES_READ, to.bytes())
                        .set(IMPORT_RUN.PROBLEM, "")
                        .where(in(id, RunState.RUNNING).and(IMPORT_RUN.ITEMS_READ.eq(from.items())))
                        .execute()
                == 1;
    }

    void keep(RunId id, Tally tally) {
        database.sql()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.TALLY, TallyText.write(tally))
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /// Goes from one state to the next.
    /// @return false where it is not in `from`
    boolean move(RunId id, RunState from, RunState to, Instant now) {
        return database.sql()
                        .update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, to.stored())
                        .set(IMPORT_RUN.FINISHED_AT, now)
                        .set(IMPORT_RUN.PROBLEM, "")
                        .where(in(id, from))
                        .execute()
                == 1;
    }

    void stuck(RunId id, String problem) {
        database.sql()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.PROBLEM, problem)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /// Whether the bytes of a file are needed: it waits, comes in, or came in and names nobody who was
    /// erased.
    /// @param since those that came in before are needed no more
    boolean needs(String hash, Instant since) {
        return database.sql()
                .fetchExists(
                        IMPORT_RUN,
                        IMPORT_RUN
                                .FILE_HASH
                                .eq(hash)
                                .and(IMPORT_RUN
                                        .STATE
                                        .in(RunState.RECEIVED.stored(), RunState.RUNNING.stored())
                                        .or(IMPORT_RUN
                                                .STATE
                                                .ne(RunState.UNDONE.stored())
                                                .and(IMPORT_RUN.NAMES_ERASED.isFalse())
                                                .and(IMPORT_RUN.FINISHED_AT.ge(since)))));
    }

    /// Every run, the oldest first.
    List<ImportRun> all() {
        return database.sql().selectFrom(IMPORT_RUN).orderBy(IMPORT_RUN.ID).fetch(RunStore::runOf);
    }

    /// From now on the file counts as naming somebody who was erased.
    void nameErased(RunId id) {
        database.sql()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.NAMES_ERASED, true)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    boolean namesErased(RunId id) {
        return database.sql().fetchExists(IMPORT_RUN, IMPORT_RUN.ID.eq(id), IMPORT_RUN.NAMES_ERASED.isTrue());
    }

    void rename(RunId id, String name) {
        database.sql()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.FILE_NAME, name)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void remove(RunId id) {
        database.sql().deleteFrom(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id)).execute();
    }

    private static Condition in(RunId id, RunState state) {
        return IMPORT_RUN.ID.eq(id).and(IMPORT_RUN.STATE.eq(state.stored()));
    }

    private static ImportRun runOf(ImportRunRecord row) {
        Optional<PersonId> by = Optional.ofNullable(row.getPersonId());
        return new ImportRun(
                row.getId(),
                row.getPublicId(),
                by,
                new KeptFile(row.getFileName(), row.getFileHash(), row.getBytesTotal()),
                row.getSource(),
                RunState.ofStored(row.getState()),
                new Progress(row.getBytesRead(), row.getRowsRead()),
                row.getChecked(),
                TallyText.read(row.getTally()),
                row.getProblem(),
                new Times(
                        row.getReceivedAt(),
                        Optional.ofNullable(row.getStartedAt()),
                        Optional.ofNullable(row.getFinishedAt())));
    }
}
