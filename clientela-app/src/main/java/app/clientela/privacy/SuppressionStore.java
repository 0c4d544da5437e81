package app.clientela.privacy;

import static app.clientela.db.Tables.PRIVACY_KEY;
import static app.clientela.db.Tables.SUPPRESSED_ADDRESS;

import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;

/// All SQL about addresses never to be written to, and the key of their marks.
final class SuppressionStore {

    private static final int ONLY = 1;

    private final Database database;

    SuppressionStore(Database database) {
        this.database = database;
    }

    Optional<String> secret() {
        return database.sql()
                .select(PRIVACY_KEY.SECRET)
                .from(PRIVACY_KEY)
                .where(PRIVACY_KEY.ID.eq(ONLY))
                .fetchOptional(PRIVACY_KEY.SECRET);
    }

    void keep(String secret) {
        database.sql()
                .insertInto(PRIVACY_KEY)
                .set(PRIVACY_KEY.ID, ONLY)
                .set(PRIVACY_KEY.SECRET, secret)
                .execute();
    }

    boolean has(String mark) {
        return database.sql().fetchExists(SUPPRESSED_ADDRESS, SUPPRESSED_ADDRESS.MARK.eq(mark));
    }

    void add(String mark, Instant at) {
        database.sql()
                .insertInto(SUPPRESSED_ADDRESS)
                .set(SUPPRESSED_ADDRESS.MARK, mark)
                .set(SUPPRESSED_ADDRESS.SUPPRESSED_AT, at)
                .execute();
    }
}
