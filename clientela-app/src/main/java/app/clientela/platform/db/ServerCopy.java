package app.clientela.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The books of a server, copied row by row into an SQLite file of the same tables, as they all
/// stand at one moment.
final class ServerCopy {

    private static final int ROWS_AT_ONCE = 1000;

    private ServerCopy() {}

    /// @param server a connection in a transaction that sees one moment
    /// @param file an SQLite file with the newest schema and no rows
    static void into(Connection server, Path file) throws SQLException {
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + file + "?foreign_keys=false")) {
            copy.setAutoCommit(false);
            for (String table : tables(copy)) {
                copy(table, server, copy);
            }
            copy.commit();
        }
    }

    private static List<String> tables(Connection copy) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement asking = copy.createStatement();
                ResultSet found = asking.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                        + " AND name <> 'flyway_schema_history' AND name NOT LIKE 'sqlite_%'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void copy(String table, Connection server, Connection copy) throws SQLException {
        List<String> columns = columns(table, copy.getMetaData());
        String names = columns.stream().collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement asking = server.createStatement();
                PreparedStatement insert =
                        copy.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            asking.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = asking.executeQuery("SELECT " + names + " FROM " + table)) {
                copy(rows, columns.size(), insert);
            }
        }
    }

    private static void copy(ResultSet rows, int columns, PreparedStatement insert) throws SQLException {
        int waiting = 0;
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                insert.setObject(i, rows.getObject(i));
            }
            insert.addBatch();
            waiting++;
            if (waiting == ROWS_AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        }
        insert.executeBatch();
    }

    private static List<String> columns(String table, DatabaseMetaData schema) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = schema.getColumns(null, null, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }
}
