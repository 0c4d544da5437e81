package app.clientela.valuation;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.Filling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that is made anew beside the one that is read and then put in its place. Whoever writes
/// meanwhile waits for a small part of it at most, and whoever reads sees the old or the new.
final class SuccessorStore {

    private static final String NEXT = "_next";

    /// Indexes keep their names when their table gets another, so each second one is called this.
    private static final String TURN = "_turn";

    private static final int INDEXING_KIB = 64 * 1024;
    private static final int USUAL_KIB = 2_000;

    private final Database database;
    private final ShapeStore shape;
    private final String table;
    private final String next;
    private final Filling filling;

    SuccessorStore(Database database, String table) {
        this.database = database;
        this.shape = new ShapeStore(database, table);
        this.table = table;
        this.next = table + NEXT;
        this.filling = new Filling(database, next);
    }

    /// Begins an empty one; what is left of another is thrown away.
    void begin() {
        drop();
        shape.make(next);
        shape.indexes().forEach((name, index) -> {
            if (index.isSlow()) {
                index(turned(name), index);
            }
        });
    }

    /// What it is called until it takes over.
    String next() {
        return next;
    }

    /// @param rows every column of the table, in its order
    void add(List<@Nullable Object[]> rows) {
        filling.add(rows);
    }

    /// What it needs once all rows are there, one after the other. Indexes are made from all rows
    /// in a tenth of the time of a place in each for every row.
    List<Runnable> indexing() {
        List<Runnable> steps = new ArrayList<>();
        shape.indexes().forEach((name, index) -> {
            if (!index.isSlow()) {
                steps.add(() -> index(turned(name), index));
            }
        });
        shape.keys(next, SuccessorStore::turned)
                .forEach(statement -> steps.add(() -> database.sql().execute(statement)));
        return steps;
    }

    private static String turned(String name) {
        return name.endsWith(TURN) ? name.substring(0, name.length() - TURN.length()) : name + TURN;
    }

    private void index(String name, ShapeStore.Index index) {
        holdInMemory(INDEXING_KIB);
        database.sql()
                .execute("create " + (index.unique() ? "unique " : "") + "index " + name + " on " + next + " "
                        + index.behind());
        holdInMemory(USUAL_KIB);
    }

    /// How much of an SQLite file its writer holds in memory; a sort of more goes through files.
    private void holdInMemory(int kib) {
        if (database.isSqlite()) {
            database.sql().execute("PRAGMA cache_size = -" + kib);
        }
    }

    /// Puts it in the place of the one that is read, in a unit that is alone.
    void takeOver() {
        database.sql().execute("drop table " + table);
        database.sql().execute("alter table " + next + " rename to " + table);
    }

    /// Throws away what was begun, if anything was.
    void drop() {
        database.sql().execute("drop table if exists " + next);
    }
}
