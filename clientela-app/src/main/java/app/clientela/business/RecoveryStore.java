package app.clientela.business;

import static app.clientela.db.Tables.RECOVERY;

import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;

/// The codes that are out, one a person at most. Of each only a hash is kept.
final class RecoveryStore {

    private final Database database;

    RecoveryStore(Database database) {
        this.database = database;
    }

    void replace(PersonId person, String codeHash, Instant expiresAt) {
        delete(person);
        database.sql()
                .insertInto(RECOVERY)
                .set(RECOVERY.PERSON_ID, person)
                .set(RECOVERY.CODE_HASH, codeHash)
                .set(RECOVERY.EXPIRES_AT, expiresAt)
                .execute();
    }

    void delete(PersonId person) {
        database.sql().deleteFrom(RECOVERY).where(RECOVERY.PERSON_ID.eq(person)).execute();
    }

    Optional<PersonId> find(String codeHash, Instant now) {
        return database.sql()
                .select(RECOVERY.PERSON_ID)
                .from(RECOVERY)
                .where(RECOVERY.CODE_HASH.eq(codeHash))
                .and(RECOVERY.EXPIRES_AT.gt(now))
                .fetchOptional(RECOVERY.PERSON_ID);
    }

    boolean isAnyOut(Instant now) {
        return database.sql().fetchExists(RECOVERY, RECOVERY.EXPIRES_AT.gt(now));
    }
}
