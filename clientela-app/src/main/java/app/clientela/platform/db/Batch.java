package app.clientela.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/// One statement for many rows, prepared once: for stores through which an import goes. The values
/// go to the database as they are, without converters, in the order of the statement's marks.
public final class Batch {

    private final Database database;
    private final Query query;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /// @param query with a value, of whatever kind, at each place that a row fills
    public Batch(Database database, Query query) {
        this.database = database;
        this.query = query;
    }

    /// @param values texts, whole numbers, truths or nulls
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    /// Runs the statement for every row, in the current unit of work.
    public void execute() {
        if (!rows.isEmpty()) {
            database.sql().connection(this::execute);
        }
    }

    private void execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.getSQL())) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(statement, i + 1, row[i]);
                }
                statement.addBatch();
            }
            var _ = statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case String text -> statement.setString(place, text);
            case Boolean truth -> statement.setBoolean(place, truth);
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }
}
