package app.clientela.platform.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.ResultQuery;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads rows of which there are very many, as they come and without an object for each of their
/// values: from PostgreSQL by `COPY` in its binary format, so that the server goes on meanwhile.
public final class Rows {

    private static final int AT_ONCE = 1000;

    /// How long the server lets a statement take: all of these rows are one, however long whoever
    /// takes them needs.
    private static final String LIMIT = "statement_timeout";

    private Rows() {}

    /// One of the rows, until the next is read.
    public interface Row {
        /// @param column the first is 1
        /// @return a whole number; 0 where there is none
        long number(int column);

        /// @return a whole number, where there is one
        @Nullable
        Long numberOrNull(int column);

        /// @param column of truths
        /// @return false where nothing is said
        boolean isTrue(int column);

        /// @return a text that is there
        String text(int column);
    }

    /// In a unit of work.
    /// @param query of whole numbers, truths and texts
    /// @param to must ask the database nothing meanwhile: its connection is busy
    public static void each(Database database, ResultQuery<?> query, Consumer<Row> to) {
        if (database.isSqlite()) {
            few(query, to);
        } else {
            database.sql().connection(connection -> copy(connection, query.getSQL(ParamType.INLINED), to));
        }
    }

    /// The same, asked so often and for so few that a server had better know the statement.
    public static void few(ResultQuery<?> query, Consumer<Row> to) {
        try (var cursor = query.fetchSize(AT_ONCE).fetchLazy();
                ResultSet rows = Objects.requireNonNull(cursor.resultSet())) {
            Row row = new Fetched(rows);
            while (rows.next()) {
                to.accept(row);
            }
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    private static void copy(Connection connection, String query, Consumer<Row> to) throws SQLException {
        String limit = setting(connection, "select current_setting(?)", LIMIT);
        setting(connection, "select set_config(?, ?, true)", LIMIT, "0");
        CopyOut copying = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout with (format binary)");
        try {
            Copied row = new Copied();
            byte @Nullable [] bytes = copying.readFromCopy();
            for (int skipped = CopyFormat.HEAD_BYTES; bytes != null; skipped = 0) {
                if (row.take(ByteBuffer.wrap(bytes), skipped)) {
                    to.accept(row);
                }
                bytes = copying.readFromCopy();
            }
        } catch (RuntimeException | Error fault) {
            passOver(copying, fault);
            throw fault;
        }
        setting(connection, "select set_config(?, ?, true)", LIMIT, limit);
    }

    private static String setting(Connection connection, String asking, String... given) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(asking)) {
            for (int i = 0; i < given.length; i++) {
                statement.setString(i + 1, given[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    /// What is left when somebody takes no more. To cancel it would race with the statement after it.
    private static void passOver(CopyOut copying, Throwable fault) {
        try {
            boolean more = copying.isActive();
            while (more) {
                more = copying.readFromCopy() != null;
            }
        } catch (SQLException another) {
            fault.addSuppressed(another);
        }
    }

    private static IllegalStateException unread(SQLException fault) {
        return new IllegalStateException("the rows cannot be read", fault);
    }

    private record Fetched(ResultSet rows) implements Row {
        @Override
        public long number(int column) {
            try {
                return rows.getLong(column);
            } catch (SQLException e) {
                throw unread(e);
            }
        }

        @Override
        public @Nullable Long numberOrNull(int column) {
            try {
                long number = rows.getLong(column);
                return rows.wasNull() ? null : number;
            } catch (SQLException e) {
                throw unread(e);
            }
        }

        @Override
        public boolean isTrue(int column) {
            try {
                return rows.getBoolean(column);
            } catch (SQLException e) {
                throw unread(e);
            }
        }

        @Override
        public String text(int column) {
            try {
                return rows.getString(column);
            } catch (SQLException e) {
                throw unread(e);
            }
        }
    }

    /// The bytes of a row, which the server sends one by one.
    private static final class Copied implements Row {
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private int[] begins = new int[0];
        private int[] lengths = new int[0];

        /// @param skipped bytes before it
        /// @return false where nothing more is in it, or the mark of the end
        private boolean take(ByteBuffer sent, int skipped) {
            sent.position(skipped);
            int columns = sent.hasRemaining() ? sent.getShort() : CopyFormat.END;
            if (columns == CopyFormat.END) {
                return false;
            }
            if (columns != begins.length) {
                begins = new int[columns];
                lengths = new int[columns];
            }
            bytes = sent;
            for (int i = 0; i < columns; i++) {
                lengths[i] = sent.getInt();
                begins[i] = sent.position();
                sent.position(begins[i] + Math.max(lengths[i], 0));
            }
            return true;
        }

        @Override
        public long number(int column) {
            int begin = begins[column - 1];
            return switch (lengths[column - 1]) {
                case CopyFormat.NULL -> 0;
                case Integer.BYTES -> bytes.getInt(begin);
                case Long.BYTES -> bytes.getLong(begin);
                default -> throw new IllegalArgumentException("column " + column + " is no whole number");
            };
        }

        @Override
        public @Nullable Long numberOrNull(int column) {
            return lengths[column - 1] == CopyFormat.NULL ? null : number(column);
        }

        @Override
        public boolean isTrue(int column) {
            return lengths[column - 1] == Byte.BYTES && bytes.get(begins[column - 1]) != 0;
        }

        @Override
        public String text(int column) {
            return new String(bytes.array(), begins[column - 1], lengths[column - 1], StandardCharsets.UTF_8);
        }
    }
}
