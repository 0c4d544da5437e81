package app.clientela.platform.jobs;

import static app.clientela.db.Tables.JOB;

import app.clientela.db.tables.records.JobRecord;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of work: waiting, running, done, or failed for good.
final class JobStore {

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    boolean isWaiting(String kind, String payload) {
        return database.sql()
                .fetchExists(JOB, JOB.KIND.eq(kind).and(JOB.PAYLOAD.eq(payload)).and(JOB.STATE.eq("waiting")));
    }

    void insert(long id, String kind, String payload, Instant now) {
        JobRecord row = database.sql().newRecord(JOB);
        row.setId(id);
        row.setKind(kind);
        row.setPayload(payload);
        row.setState("waiting");
        row.setRunAfterAt(now);
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

    boolean isPending(String kind) {
        return database.sql().fetchExists(JOB, JOB.KIND.eq(kind).and(JOB.STATE.in("waiting", "running")));
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

    /// A row that is being run.
    record Waiting(long id, String kind, String payload, int attempts) {}
}
