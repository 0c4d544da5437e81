package app.clientela;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The books of a shop as a kill has left them, looked at without touching them.
final class DeadShop {

    /// Beside these, what a valuation leaves tells when it was made.
    private static final String FIGURES =
            "customer_ranking|customer_figure|customer_tag|base_trend|spread_point|group_outlook|evidence.*|growth.*";

    private final Path books;

    private DeadShop(Path books) {
        this.books = books;
    }

    /// A copy of what lies there, the log that nobody has read back yet included.
    static DeadShop lookAt(Path data, Path folder) throws IOException {
        Path file = DataFolder.databaseIn(data);
        Path copy = folder.resolve("looked-at.db");
        for (String end : List.of("", "-wal", "-shm")) {
            Path part = file.resolveSibling(file.getFileName() + end);
            Path to = copy.resolveSibling(copy.getFileName() + end);
            Files.deleteIfExists(to);
            if (!end.equals("-shm") && Files.exists(part)) {
                Files.copy(part, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new DeadShop(copy);
    }

    /// The books themselves, of a shop that lives.
    static DeadShop at(Path data) {
        return new DeadShop(DataFolder.databaseIn(data));
    }

    String damage() throws SQLException {
        return new SqliteFile(books).damage();
    }

    /// What was handed over with a merge only in part, and figures that are not of one valuation.
    List<String> halves() throws SQLException {
        List<String> halves = new ArrayList<>();
        for (String table : List.of("action", "orders", "order_payment", "voice")) {
            halves.addAll(column("SELECT '" + table + " ' || t.id FROM " + table
                    + " t JOIN customer c ON c.id = t.told_customer_id"
                    + " WHERE t.customer_id <> coalesce(c.merged_into, c.id)"));
        }
        halves.addAll(
                column("SELECT 'link of ' || c.id FROM customer c LEFT JOIN customer_link l ON l.customer_id = c.id"
                        + " WHERE (c.merged_into IS NULL) <> (l.customer_id IS NULL)"));
        halves.addAll(column("SELECT 'not figured ' || r.customer_id FROM customer_ranking r"
                + " WHERE r.customer_id NOT IN (SELECT customer_id FROM customer_figure)"));
        return halves;
    }

    /// In what the figures are behind, though no valuation is to come.
    List<String> stale() throws SQLException {
        List<String> stale = column("SELECT 'not listed ' || id FROM customer"
                + " WHERE merged_into IS NULL AND id NOT IN (SELECT customer_id FROM customer_ranking)");
        stale.addAll(column("SELECT 'merged and listed ' || id FROM customer"
                + " WHERE merged_into IS NOT NULL AND id IN (SELECT customer_id FROM customer_ranking)"));
        stale.addAll(column("SELECT 'other months ' || horizon_months FROM"
                + " (SELECT horizon_months FROM valuation_run ORDER BY finished_at DESC, id DESC LIMIT 1)"
                + " WHERE horizon_months <> (SELECT horizon_months FROM shop)"));
        return stale;
    }

    /// All figures of the newest valuation, a line a row.
    List<String> figures() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : column("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
            if (table.matches(FIGURES)) {
                rows.addAll(column(select(table) + " ORDER BY 1"));
            }
        }
        rows.addAll(column(select("valuation_run") + " ORDER BY finished_at DESC, id DESC LIMIT 1"));
        return rows;
    }

    private String select(String table) throws SQLException {
        List<String> cells = column("SELECT 'quote(' || name || ')' FROM pragma_table_info('" + table
                + "') WHERE name NOT IN ('id', 'valuation_id', 'finished_at')");
        return "SELECT '" + table + " ' || " + String.join(" || ',' || ", cells) + " FROM " + table;
    }

    int number(String sql) throws SQLException {
        return Integer.parseInt(column(sql).getFirst());
    }

    List<String> column(String sql) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + books + "?busy_timeout=5000");
                Statement asking = connection.createStatement();
                ResultSet answer = asking.executeQuery(sql)) {
            while (answer.next()) {
                cells.add(String.valueOf(answer.getString(1)));
            }
        }
        return cells;
    }
}
