package app.clientela.valuation;

import app.clientela.platform.db.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes very many rows of one table with one statement, which is told the database once.
final class BatchStore {

    private static final int AT_ONCE = 1_000;

    private final Database database;

    BatchStore(Database database) {
        this.database = database;
    }

    /// @param rows every column of the table, in its order
    void insert(String table, int columns, Stream<@Nullable Object[]> rows) {
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        database.sql().connection(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                write(statement, rows.iterator());
            }
        });
    }

    /// Puts rows in the place of all that a table holds. On SQLite its indexes are made anew from
    /// the rows at the end: in a tenth of the time of a place in each for every row.
    /// @param rows every column of the table, in its order
    void replace(String table, int columns, Stream<@Nullable Object[]> rows) {
        Map<String, String> indexes = database.isSqlite() ? indexes(table) : Map.of();
        indexes.keySet().forEach(index -> database.sql().execute("drop index " + index));
        database.sql().execute("delete from " + table);
        insert(table, columns, rows);
        indexes.values().forEach(making -> database.sql().execute(making));
    }

    private Map<String, String> indexes(String table) {
        return database.sql()
                .fetch(
                        "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name = ?",
                        table)
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    }

    private static void write(PreparedStatement statement, Iterator<@Nullable Object[]> rows) throws SQLException {
        int waiting = 0;
        while (rows.hasNext()) {
            @Nullable Object[] row = rows.next();
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
            waiting++;
            if (waiting == AT_ONCE) {
                statement.executeBatch();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            statement.executeBatch();
        }
    }
}
