import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The floor that an import stands on: the same final rows put into the same tables with the same
/// indexes by JDBC batches, nothing parsed and nothing looked up.
/// `java -cp SQLITE PlainInsert.java SHOP.db EMPTY.db COMMITS` prints the seconds.
final class PlainInsert {

    private PlainInsert() {}

    public static void main(String[] given) throws Exception {
        int commits = Integer.parseInt(given[2]);
        Files.deleteIfExists(Path.of(given[1]));
        try (Connection from = open(given[0]);
                Connection to = open(given[1])) {
            List<Table> tables = new ArrayList<>();
            for (String name : copySchema(from, to)) {
                tables.add(Table.read(from, name));
            }
            execute(to, "PRAGMA foreign_keys = OFF");
            to.setAutoCommit(false);
            long began = System.nanoTime();
            for (int commit = 0; commit < commits; commit++) {
                for (Table table : tables) {
                    table.insert(to, commit, commits);
                }
                to.commit();
            }
            System.out.printf("%.2f%n", (System.nanoTime() - began) / 1e9);
        }
    }

    private static Connection open(String file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "PRAGMA synchronous = FULL");
        execute(connection, "PRAGMA cache_size = -65536");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Makes the tables and indexes, and names the tables.
    private static List<String> copySchema(Connection from, Connection to) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery("SELECT type, name, sql FROM sqlite_master"
                        + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid")) {
            while (found.next()) {
                execute(to, found.getString(3));
                if (found.getString(1).equals("table")) {
                    names.add(found.getString(2));
                }
            }
        }
        return names;
    }

    /// A table with all its rows.
    private record Table(String name, int columns, List<Object[]> rows) {

        static Table read(Connection from, String name) throws SQLException {
            List<Object[]> rows = new ArrayList<>();
            try (Statement statement = from.createStatement();
                    ResultSet found = statement.executeQuery("SELECT * FROM " + name + " ORDER BY rowid")) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return new Table(name, columns, rows);
            }
        }

        /// The share of the rows that belongs to this commit.
        void insert(Connection to, int commit, int commits) throws SQLException {
            int first = (int) ((long) rows.size() * commit / commits);
            int end = (int) ((long) rows.size() * (commit + 1) / commits);
            if (first == end) {
                return;
            }
            String marks = "?" + ", ?".repeat(columns - 1);
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
                for (Object[] row : rows.subList(first, end)) {
                    for (int i = 0; i < columns; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
