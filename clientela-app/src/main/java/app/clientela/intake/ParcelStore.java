package app.clientela.intake;

import static app.clientela.db.Tables.IMPORT_FILE;

import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Optional;

/// The files that parcels held.
final class ParcelStore {

    private final Database database;

    ParcelStore(Database database) {
        this.database = database;
    }

    /// One file of a parcel.
    /// @param place in the parcel, counted from 1
    record Held(int place, String name, String format) {}

    void add(RunId run, List<Held> files) {
        if (files.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                IMPORT_FILE, IMPORT_FILE.RUN_ID, IMPORT_FILE.FILE, IMPORT_FILE.NAME, IMPORT_FILE.FORMAT)
                        .values((RunId) null, null, null, null));
        files.forEach(file -> batch.add(run.value(), file.place(), file.name(), file.format()));
        batch.execute();
    }

    /// The name of one file.
    Optional<String> name(RunId run, int place) {
        return database.sql()
                .select(IMPORT_FILE.NAME)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.RUN_ID.eq(run).and(IMPORT_FILE.FILE.eq(place)))
                .fetchOptional(IMPORT_FILE.NAME);
    }

    List<Held> all(RunId run) {
        return database.sql()
                .selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.RUN_ID.eq(run))
                .orderBy(IMPORT_FILE.FILE)
                .fetch(row -> new Held(row.getFile(), row.getName(), row.getFormat()));
    }

    void rename(RunId run, int place, String name) {
        database.sql()
                .update(IMPORT_FILE)
                .set(IMPORT_FILE.NAME, name)
                .where(IMPORT_FILE.RUN_ID.eq(run).and(IMPORT_FILE.FILE.eq(place)))
                .execute();
    }

    void clear(RunId run) {
        database.sql().deleteFrom(IMPORT_FILE).where(IMPORT_FILE.RUN_ID.eq(run)).execute();
    }
}
