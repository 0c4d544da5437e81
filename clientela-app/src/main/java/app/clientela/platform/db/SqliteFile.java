package app.clientela.platform.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// An SQLite file as a whole, whoever else uses it: copied, looked through for damage, and told by
/// what its tables hold.
public final class SqliteFile {

    private static final int WORDS = 4;

    private final Path file;

    /// @param file must exist
    public SqliteFile(Path file) {
        this.file = file;
    }

    /// What a table holds.
    /// @param digest of its rows in whatever order: the sum of their SHA-256 sums, in hex
    public record Table(String name, long rows, String digest) {}

    /// Copies the file as it stands at this moment, while others go on writing. The copy holds no
    /// trace of what was deleted.
    /// @param to must not exist; a second file stands beside it for a while
    /// @return what the tables of the original hold at that same moment
    public List<Table> copyTo(Path to) throws SQLException {
        Path raw = to.resolveSibling(to.getFileName() + "-raw");
        List<Table> tables;
        try (Connection source = open(file)) {
            source.setAutoCommit(false);
            first(source, "SELECT count(*) FROM sqlite_master");
            copyPages(source.unwrap(SQLiteConnection.class), raw);
            tables = tables(source);
            source.rollback();
        }
        try (Connection copy = open(raw);
                var copying = copy.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, to.toString());
            copying.execute();
        }
        return tables;
    }

    private static void copyPages(SQLiteConnection source, Path to) throws SQLException {
        int answer = source.getDatabase().backup("main", to.toString(), null);
        if (answer != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLiteException("the file cannot be copied", SQLiteErrorCode.getErrorCode(answer));
        }
    }

    /// What every table holds, and the definitions of all under the name "".
    public List<Table> tables() throws SQLException {
        try (Connection connection = open(file)) {
            connection.setAutoCommit(false);
            return tables(connection);
        }
    }

    /// Reads everything. Empty if all is sound; else what the database says.
    public String damage() throws SQLException {
        try (Connection connection = open(file)) {
            String verdict = first(connection, "PRAGMA integrity_check");
            if (!verdict.equals("ok")) {
                return verdict;
            }
            String orphan = first(connection, "PRAGMA foreign_key_check");
            return orphan.isEmpty() ? "" : "a row of " + orphan + " refers to nothing";
        } catch (SQLException fault) {
            if (Damage.isCauseOf(fault)) {
                return fault.toString();
            }
            throw fault;
        }
    }

    /// Brings everything that waits beside the file into it, so that it can be moved alone.
    public void gather() throws SQLException {
        try (Connection connection = open(file)) {
            first(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            first(connection, "PRAGMA journal_mode = DELETE");
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        tables.add(table("", "SELECT quote(type) || quote(name) || quote(sql) FROM sqlite_master", connection));
        List<String> names = column(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"
                        + " ORDER BY name",
                connection);
        for (String name : names) {
            StringJoiner cells = new StringJoiner(" || ',' || ");
            column("SELECT name FROM pragma_table_info('" + name + "')", connection)
                    .forEach(column -> cells.add("quote(\"" + column + "\")"));
            tables.add(table(name, "SELECT " + cells + " FROM \"" + name + "\"", connection));
        }
        return List.copyOf(tables);
    }

    /// Rows come as one text each, in which nothing of theirs is lost.
    private static Table table(String name, String rows, Connection connection) throws SQLException {
        MessageDigest sha = sha256();
        long[] sum = new long[WORDS];
        long count = 0;
        try (Statement asking = connection.createStatement();
                ResultSet answer = asking.executeQuery(rows)) {
            while (answer.next()) {
                byte[] row = sha.digest(answer.getString(1).getBytes(StandardCharsets.UTF_8));
                var words = ByteBuffer.wrap(row).asLongBuffer();
                for (int i = 0; i < WORDS; i++) {
                    sum[i] += words.get(i);
                }
                count++;
            }
        }
        StringBuilder digest = new StringBuilder();
        for (long word : sum) {
            digest.append(HexFormat.of().toHexDigits(word));
        }
        return new Table(name, count, digest.toString());
    }

    private static List<String> column(String sql, Connection connection) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement asking = connection.createStatement();
                ResultSet answer = asking.executeQuery(sql)) {
            while (answer.next()) {
                cells.add(answer.getString(1));
            }
        }
        return cells;
    }

    private static String first(Connection connection, String sql) throws SQLException {
        List<String> cells = column(sql, connection);
        return cells.isEmpty() ? "" : cells.getFirst();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
