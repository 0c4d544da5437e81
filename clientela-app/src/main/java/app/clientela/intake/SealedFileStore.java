package app.clientela.intake;

import static app.clientela.db.Tables.SEALED_FILE;

import app.clientela.db.tables.records.SealedFileRecord;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Optional;

/// All SQL about what opens kept files.
final class SealedFileStore {

    private final Database database;

    SealedFileStore(Database database) {
        this.database = database;
    }

    Optional<SealedFile> find(String hash) {
        return database.sql()
                .selectFrom(SEALED_FILE)
                .where(SEALED_FILE.HASH.eq(hash))
                .fetchOptional(SealedFileStore::fileOf);
    }

    List<SealedFile> all() {
        return database.sql().selectFrom(SEALED_FILE).orderBy(SEALED_FILE.HASH).fetch(SealedFileStore::fileOf);
    }

    private static SealedFile fileOf(SealedFileRecord row) {
        return new SealedFile(
                row.getHash(),
                row.getPlace(),
                Optional.ofNullable(row.getOpening()).map(FileKey::of));
    }

    void add(SealedFile file) {
        database.sql()
                .insertInto(SEALED_FILE)
                .set(SEALED_FILE.HASH, file.hash())
                .set(SEALED_FILE.PLACE, file.place())
                .set(SEALED_FILE.OPENING, file.key().map(FileKey::hex).orElse(null))
                .execute();
    }

    void remove(String hash) {
        database.sql().deleteFrom(SEALED_FILE).where(SEALED_FILE.HASH.eq(hash)).execute();
    }
}
