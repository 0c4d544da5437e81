package app.clientela.valuation;

import app.clientela.platform.db.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final String table;
    private final String next;
    private final String inserting;

    /// @param columns how many it has
    SuccessorStore(Database database, String table, int columns) {
        this.database = database;
        this.table = table;
        this.next = table + NEXT;
        this.inserting =
                "insert into " + next + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }

    /// Begins an empty one; what is left of another is thrown away.
    void begin() {
        drop();
        database.sql()
                .execute(
                        database.isSqlite()
                                ? "create table " + next + behindName("table", table)
                                : "create unlogged table " + next + " (like " + table + " including defaults)");
    }

    /// @param rows every column of the table, in its order
    void add(List<@Nullable Object[]> rows) {
        database.sql().connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(inserting)) {
                add(statement, rows);
            }
        });
    }

    private static void add(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
        }
        var _ = statement.executeBatch();
    }

    /// The names of the indexes that it needs. On SQLite they are made from all rows at the end: in a
    /// tenth of the time of a place in each for every row.
    List<String> indexes() {
        return database.isSqlite() ? List.copyOf(named("index").keySet()) : List.of();
    }

    /// Makes one of them.
    void index(String name) {
        holdInMemory(INDEXING_KIB);
        String unique = said("index", name).startsWith("CREATE UNIQUE") ? "unique " : "";
        String other = name.endsWith(TURN) ? name.substring(0, name.length() - TURN.length()) : name + TURN;
        database.sql().execute("create " + unique + "index " + other + " on " + next + behindName("index", name));
        holdInMemory(USUAL_KIB);
    }

    /// How much of an SQLite file its writer holds in memory; a sort of more goes through files.
    private void holdInMemory(int kib) {
        database.sql().execute("PRAGMA cache_size = -" + kib);
    }

    /// Puts it in the place of the one that is read. PostgreSQL would show an empty table to whoever
    /// looks at an earlier picture of the data, so there the rows go over.
    void takeOver() {
        if (database.isSqlite()) {
            database.sql().execute("drop table " + table);
            database.sql().execute("alter table " + next + " rename to " + table);
        } else {
            database.sql().execute("delete from " + table);
            database.sql().execute("insert into " + table + " select * from " + next);
            drop();
        }
    }

    /// Throws away what was begun, if anything was.
    void drop() {
        database.sql().execute("drop table if exists " + next);
    }

    /// What the statement says that made it, from the columns on.
    private String behindName(String type, String name) {
        String said = said(type, name);
        return " " + said.substring(said.indexOf('('));
    }

    private String said(String type, String name) {
        return Objects.requireNonNull(named(type).get(name));
    }

    /// What made the table and its indexes.
    private Map<String, String> named(String type) {
        return database.sql()
                .fetch(
                        "select name, sql from sqlite_master where type = ? and sql is not null and tbl_name = ?",
                        type,
                        table)
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    }
}
