package app.clientela.intake;

import static app.clientela.db.Tables.HEADER_PLAN;

import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;

/// How each header was read the last time, so that next month's file needs no click.
final class HeaderPlanStore {

    private final Database database;

    HeaderPlanStore(Database database) {
        this.database = database;
    }

    /// @param source the name given to where such files come from
    /// @param plan how the columns are read, as JSON
    record Remembered(String source, String plan) {}

    Optional<Remembered> find(String header) {
        return database.sql()
                .selectFrom(HEADER_PLAN)
                .where(HEADER_PLAN.HEADER.eq(header))
                .fetchOptional(r -> new Remembered(r.getSource(), r.getPlan()));
    }

    void remember(String header, Remembered remembered, Instant now) {
        int known = database.sql()
                .update(HEADER_PLAN)
                .set(HEADER_PLAN.SOURCE, remembered.source())
                .set(HEADER_PLAN.PLAN, remembered.plan())
                .set(HEADER_PLAN.SAVED_AT, now)
                .where(HEADER_PLAN.HEADER.eq(header))
                .execute();
        if (known == 0) {
            database.sql()
                    .insertInto(HEADER_PLAN)
                    .set(HEADER_PLAN.HEADER, header)
                    .set(HEADER_PLAN.SOURCE, remembered.source())
                    .set(HEADER_PLAN.PLAN, remembered.plan())
                    .set(HEADER_PLAN.SAVED_AT, now)
                    .execute();
        }
    }
}
