package app.clientela.platform.jobs;

import static app.clientela.db.Tables.JOB;

import app.clientela.db.tables.records.JobRecord;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// The rows of work: waiting, running, done, or failed for good.
final class JobStore {

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    boolean isWaiting(Work work) {
        return database.sql().fetchExists(JOB, waiting(work));
    }

    /// Since when the work waits for a time that has not come; empty where it does not, or has
    /// failed.
    Optional<Instant> postponedAt(Work work, Instant now) {
        return database.sql()
                .select(JOB.CREATED_AT)
                .from(JOB)
                .where(waiting(work), JOB.RUN_AFTER_AT.gt(now), JOB.ATTEMPTS.eq(0))
                .limit(1)
                .fetchOptional(JOB.CREATED_AT);
    }

    /// Sets when postponed work is due. What has failed keeps its pause.
    void setDue(Work work, Instant due) {
        database.sql()
                .update(JOB)
                .set(JOB.RUN_AFTER_AT, due)
                .where(waiting(work), JOB.ATTEMPTS.eq(0))
                .execute();
    }

    private static Condition waiting(Work work) {
        return JOB.STATE.eq("waiting").and(JOB.KIND.eq(work.kind())).and(JOB.PAYLOAD.eq(work.payload()));
    }

    /// @param due not before this
    void insert(long id, Work work, Instant now, Instant due) {
        JobRecord row = database.sql().newRecord(JOB);
        row.setId(id);
        row.setKind(work.kind());
        row.setPayload(work.payload());
        row.setState("waiting");
        row.setRunAfterAt(due);
        row.setAttempts(0);
        row.setCreatedAt(now);
        row.insert();
    }

    /// The row that is due longest, marked as running, with one more attempt.
    Optional<Waiting> takeNext(Instant now) {
        @Nullable
        JobRecord row = database.sql()
                .selectFrom(JOB)
                .where(JOB.STATE.eq("waiting").and(JOB.RUN_AFTER_AT.le(now)))
                .orderBy(JOB.RUN_AFTER_AT, JOB.ID)
                .limit(1)
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        row.setState("running");
        row.setAttempts(row.getAttempts() + 1);
        row.update();
        return Optional.of(new Waiting(row.getId(), row.getKind(), row.getPayload(), row.getAttempts()));
    }

    void finish(long id, Instant now) {
        database.sql()
                .update(JOB)
                .set(JOB.STATE, "done")
                .set(JOB.FINISHED_AT, now)
                .where(JOB.ID.eq(id))
                .execute();
    }

    void retry(long id, Instant after, String fault) {
        database.sql()
                .update(JOB)
                .set(JOB.STATE, "waiting")
                .set(JOB.RUN_AFTER_AT, after)
                .set(JOB.LAST_ERROR, fault)
                .where(JOB.ID.eq(id))
                .execute();
    }

    void fail(long id, Instant now, String fault) {
        database.sql()
                .update(JOB)
                .set(JOB.STATE, "failed")
                .set(JOB.FINISHED_AT, now)
                .set(JOB.LAST_ERROR, fault)
                .where(JOB.ID.eq(id))
                .execute();
    }

    /// Rows that a crash left running wait again.
    void reviveInterrupted() {
        database.sql()
                .update(JOB)
                .set(JOB.STATE, "waiting")
                .where(JOB.STATE.eq("running"))
                .execute();
    }

    /// Runs, is due, or is tried again.
    boolean isPending(String kind, Instant now) {
        Condition begun = JOB.RUN_AFTER_AT.le(now).or(JOB.ATTEMPTS.gt(0));
        return database.sql()
                .fetchExists(
                        JOB,
                        JOB.STATE
                                .in("waiting", "running")
                                .and(JOB.KIND.eq(kind))
                                .and(begun));
    }

    Optional<Instant> nextDue() {
        return database.sql()
                .select(JOB.RUN_AFTER_AT)
                .from(JOB)
                .where(JOB.STATE.eq("waiting"))
                .orderBy(JOB.RUN_AFTER_AT)
                .limit(1)
                .fetchOptional(JOB.RUN_AFTER_AT);
    }

    /// What is to be done.
    /// @param payload ids only
    record Work(String kind, String payload) {}

    /// A row that is being run.
    record Waiting(long id, String kind, String payload, int attempts) {}
}
