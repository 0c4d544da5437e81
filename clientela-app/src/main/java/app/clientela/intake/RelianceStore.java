package app.clientela.intake;

import static app.clientela.db.Tables.RUN_RELIANCE;

import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.Collection;
import java.util.List;

/// Which runs found their sales brought already by which earlier runs, or changed them.
final class RelianceStore {

    private final Database database;

    RelianceStore(Database database) {
        this.database = database;
    }

    void add(RunId run, Collection<RunId> on) {
        for (RunId earlier : on) {
            if (!earlier.equals(run) && !isKnown(run, earlier)) {
                database.sql()
                        .insertInto(RUN_RELIANCE)
                        .set(RUN_RELIANCE.RUN_ID, run)
                        .set(RUN_RELIANCE.ON_RUN_ID, earlier)
                        .execute();
            }
        }
    }

    private boolean isKnown(RunId run, RunId earlier) {
        return database.sql()
                .fetchExists(RUN_RELIANCE, RUN_RELIANCE.RUN_ID.eq(run).and(RUN_RELIANCE.ON_RUN_ID.eq(earlier)));
    }

    /// The runs that lean on this one.
    List<RunId> leaningOn(RunId run) {
        return database.sql()
                .selectFrom(RUN_RELIANCE)
                .where(RUN_RELIANCE.ON_RUN_ID.eq(run))
                .orderBy(RUN_RELIANCE.RUN_ID.desc())
                .fetch(RUN_RELIANCE.RUN_ID);
    }

    void clear(RunId run) {
        database.sql()
                .deleteFrom(RUN_RELIANCE)
                .where(RUN_RELIANCE.RUN_ID.eq(run))
                .execute();
    }
}
