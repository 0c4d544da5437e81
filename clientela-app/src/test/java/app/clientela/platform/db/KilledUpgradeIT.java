package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program at random moments while it brings the tables of its data up to date: they are
/// as before or as after, and never half.
/// The number of kills is a system property, so that a bench can ask for more.
final class KilledUpgradeIT {

    private static final int KILLS = Integer.getInteger("clientela.kills", 5);
    private static final int ROWS = 150_000;

    @TempDir
    private Path folder;

    /// The program that is killed.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            try (HikariDataSource pool = SqlitePools.writer(Path.of(arguments[0]))) {
                Files.createFile(Path.of(arguments[2]));
                Migrations.on(pool, "filesystem:" + arguments[1]).migrate();
            }
        }
    }

    @Test
    void leavesTheTablesAsBeforeOrAsAfter() throws Exception {
        Path old = folder.resolve("old.db");
        Path steps = steps(old);
        List<SqliteFile.Table> before = withoutHistory(old);
        Path whole = Files.copy(old, folder.resolve("whole.db"));
        long began = System.nanoTime();
        assertThat(start(whole, steps, folder.resolve("whole.begun")).waitFor()).isZero();
        long millis = Math.max(200, (System.nanoTime() - began) / 1_000_000);
        List<SqliteFile.Table> after = withoutHistory(whole);
        assertThat(after).isNotEqualTo(before);
        Random random = new Random(7);
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = Files.copy(old, folder.resolve("killed-" + kill + ".db"));
            Path begun = folder.resolve("begun-" + kill);
            Process process = start(file, steps, begun);
            while (process.isAlive() && !Files.exists(begun)) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextLong(millis / 2), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(new SqliteFile(file).damage()).isEmpty();
            List<SqliteFile.Table> found = withoutHistory(file);
            assertThat(found).isIn(before, after);
            unfinished += found.equals(before) ? 1 : 0;
            assertThat(start(file, steps, folder.resolve("again-" + kill)).waitFor())
                    .isZero();
            assertThat(withoutHistory(file)).isEqualTo(after);
            Files.delete(file);
        }
        assertThat(unfinished).as("kills that found the upgrade unfinished").isPositive();
    }

    private Path steps(Path old) throws IOException, SQLException {
        Path steps = Files.createDirectory(folder.resolve("steps"));
        Files.writeString(
                steps.resolve("V1__a.sql"), "CREATE TABLE sale (id INTEGER PRIMARY KEY, minor BIGINT, words TEXT);");
        try (HikariDataSource pool = SqlitePools.writer(old)) {
            Migrations.on(pool, "filesystem:" + steps).migrate();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO sale WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
                            + ") SELECT i, i * 7, 'sale number ' || i FROM n");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Files.writeString(
                steps.resolve("V2__b.sql"),
                "ALTER TABLE sale ADD COLUMN net BIGINT; UPDATE sale SET net = minor * 100 / 122;");
        Files.writeString(steps.resolve("V3__c.sql"), "CREATE INDEX sale_words ON sale (words, net);");
        Files.writeString(
                steps.resolve("V4__d.sql"),
                "CREATE TABLE total AS SELECT sum(net) AS net FROM sale; DELETE FROM sale WHERE id % 3 = 0;");
        return steps;
    }

    private static Process start(Path file, Path steps, Path begun) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        file.toString(),
                        steps.toString(),
                        begun.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The history says when a step was taken, which differs.
    private static List<SqliteFile.Table> withoutHistory(Path file) throws SQLException {
        return new SqliteFile(file)
                .tables().stream()
                        .filter(table -> !table.name().startsWith("flyway"))
                        .toList();
    }
}
