package app.clientela.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/// What the disk has kept of commits that were acknowledged. It stands in the package of the pools,
/// so that it opens the file as the program does. The journal of what was acknowledged lies
/// elsewhere, one number a line.
/// `write FULL|NORMAL FILE JOURNAL` commits until it is killed; `check FILE JOURNAL` says what came
/// through: acknowledged, lost, stored though never acknowledged; and fails on a damaged file.
final class PowerLoss {

    /// So many rows a commit as a cashier's click leaves: one, and what is derived from it.
    private static final int ROWS = 3;

    /// Where not even the table came through, everything is lost.
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS sale"
            + " (number INTEGER, part INTEGER, words TEXT, PRIMARY KEY (number, part))";

    private PowerLoss() {}

    public static void main(String[] given) throws Exception {
        if (given[0].equals("write")) {
            write(given[1], Path.of(given[2]), Path.of(given[3]));
        } else {
            check(Path.of(given[1]), Path.of(given[2]));
        }
    }

    private static void write(String synchronous, Path file, Path journal) throws SQLException, IOException {
        try (HikariDataSource pool = SqlitePools.writer(file);
                OutputStream acknowledged = new FileOutputStream(journal.toFile())) {
            if (!synchronous.equals("FULL")) {
                pool.addDataSourceProperty("synchronous", synchronous);
            }
            try (Connection connection = pool.getConnection();
                    Statement making = connection.createStatement()) {
                making.execute(TABLE);
            }
            for (long number = 1; true; number++) {
                commit(number, pool);
                acknowledged.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void commit(long number, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO sale VALUES (?, ?, ?)")) {
                for (int part = 0; part < ROWS; part++) {
                    row.setLong(1, number);
                    row.setInt(2, part);
                    row.setString(3, "what was sold to number " + number);
                    row.execute();
                }
            }
            connection.commit();
        }
    }

    private static void check(Path file, Path journal) throws SQLException, IOException {
        Set<Long> kept = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement asking = connection.createStatement()) {
            try (ResultSet verdict = asking.executeQuery("PRAGMA integrity_check")) {
                if (!verdict.getString(1).equals("ok")) {
                    throw new IllegalStateException(verdict.getString(1));
                }
            }
            asking.execute(TABLE);
            try (ResultSet rows = asking.executeQuery("SELECT number, count(*) FROM sale GROUP BY number")) {
                while (rows.next()) {
                    if (rows.getInt(2) != ROWS) {
                        throw new IllegalStateException("half a commit: " + rows.getLong(1));
                    }
                    kept.add(rows.getLong(1));
                }
            }
        }
        long acknowledged = 0;
        long lost = 0;
        for (String line : Files.readAllLines(journal)) {
            acknowledged++;
            lost += kept.remove(Long.valueOf(line)) ? 0 : 1;
        }
        System.out.println(acknowledged + " " + lost + " " + kept.size());
    }
}
