package app.clientela.valuation;

import app.clientela.platform.db.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
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
