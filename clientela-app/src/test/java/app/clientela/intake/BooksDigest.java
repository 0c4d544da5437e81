package app.clientela.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that imports leave in the tables of all rooms, one line a table, so that two shops
/// can be compared: ids are told by what they stand for, and times of our own clock are left out.
final class BooksDigest {

    /// Tables that hold the shop and its work, and nothing that a file told.
    private static final String OTHERS =
            "flyway.*|job|shop.*|person|audit_entry|remembered_device|recovery|header_plan|import_run|privacy_key"
                    + "|sealed_file";

    private static final Set<String> SAID_TIMES = Set.of("ordered_at", "paid_at", "said_at", "given_at");
    private static final Map<String, String> IDS = Map.of(
            "customer_id", "(SELECT name FROM customer WHERE id = t.%s)",
            "merged_into", "(SELECT name FROM customer WHERE id = t.%s)",
            "order_id", "(SELECT number FROM orders WHERE id = t.%s)",
            "refund_of", "(SELECT number FROM orders WHERE id = t.%s)",
            "paper_of", "(SELECT number FROM orders WHERE id = t.%s)",
            "bill_id", "(SELECT number FROM bill WHERE id = t.%s)",
            "supplier_id", "(SELECT name FROM supplier WHERE id = t.%s)");

    private BooksDigest() {}

    /// How many rows each table has, and a hash of them.
    static String of(Connection books) throws SQLException {
        Map<String, String> lines = new TreeMap<>();
        for (String table : column(books, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
            if (!table.matches(OTHERS)) {
                List<String> rows = column(books, select(table, books));
                lines.put(table, rows.size() + " " + hash(String.join("\n", rows)));
            }
        }
        lines.put(
                "tallies",
                column(books, "SELECT tally FROM import_run ORDER BY id").toString());
        return lines.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }

    private static String select(String table, Connection books) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column : column(books, "SELECT name FROM pragma_table_info('" + table + "')")) {
            String known = IDS.get(column.endsWith("customer_id") ? "customer_id" : column);
            boolean own =
                    column.matches("id|.*_id|error_of") || (column.endsWith("_at") && !SAID_TIMES.contains(column));
            if (known != null) {
                columns.add("coalesce(" + known.formatted(column) + ", '')");
            } else if (!own) {
                columns.add("coalesce(t." + column + ", '')");
            }
        }
        return "SELECT " + String.join(" || '|' || ", columns) + " FROM " + table + " t ORDER BY 1";
    }

    private static List<String> column(Connection books, String sql) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement asking = books.createStatement();
                ResultSet answer = asking.executeQuery(sql)) {
            while (answer.next()) {
                cells.add(String.valueOf(answer.getString(1)));
            }
        }
        return cells;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
