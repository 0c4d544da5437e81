package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Clientela;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the real import command at random moments: nothing that a checkpoint acknowledged may be
/// lost, nothing doubled, and the end must be as if nobody had killed it.
/// The number of kills is a system property, so that a bench can ask for more.
final class KilledImportIT {

    private static final int KILLS = Integer.getInteger("clientela.kills", 10);
    private static final int ORDERS = Integer.getInteger("clientela.kills.orders", 150_000);
    private static final int LATEST_MILLIS = 200;
    private static final double MUST_HIT = .7;

    @TempDir
    private Path folder;

    @Test
    void goesOnAfterEveryKillAndEndsLikeAnUndisturbedImport() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), Shopfloor.table(ORDERS));
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(importing(file, undisturbed).waitFor()).isZero();
        String truth = books(undisturbed);

        Random random = new Random(7);
        int done = 0;
        int unfinished = 0;
        int shop = 0;
        Path killed = folder.resolve("killed-" + shop);
        while (done < KILLS) {
            killAfterTheCounterMoved(importing(file, killed), killed, random.nextInt(LATEST_MILLIS + 1));
            done++;
            if ("running".equals(cell(killed, "SELECT state FROM import_run"))) {
                unfinished++;
            } else {
                assertThat(books(killed)).isEqualTo(truth);
                killed = folder.resolve("killed-" + ++shop);
            }
        }
        assertThat(importing(file, killed).waitFor()).isZero();

        assertThat(books(killed)).isEqualTo(truth);
        assertThat(unfinished)
                .as("kills that found the run unfinished, of " + KILLS)
                .isGreaterThanOrEqualTo((int) Math.ceil(MUST_HIT * KILLS));
    }

    private Process importing(Path file, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Clientela.class.getName(),
                "import",
                file.toString(),
                "--data",
                data.toString(),
                "--no-jobs"));
        command.addAll(List.of("--currency", "EUR", "--zone", "Europe/Rome", "--language", "en"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out-" + System.nanoTime()).toFile())
                .start();
    }

    /// Waits until the run has taken more rows than it had, then a moment, then kills.
    private static void killAfterTheCounterMoved(Process process, Path data, int millis) throws Exception {
        long before = rows(data);
        while (process.isAlive() && rows(data) == before) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static long rows(Path data) {
        String rows = cell(data, "SELECT rows_read FROM import_run");
        return rows.isEmpty() ? 0 : Long.parseLong(rows);
    }

    /// Everything that an import leaves, without ids and times.
    private static String books(Path data) {
        return String.join(
                "\n",
                cell(data, "SELECT tally FROM import_run"),
                cell(data, "SELECT count(*) || ' ' || sum(gross_minor) || ' ' || sum(net_minor) FROM orders"),
                cell(data, "SELECT count(DISTINCT source || number || kind) FROM orders"),
                cell(data, "SELECT count(*) FROM customer"),
                cell(data, "SELECT count(*) FROM customer_identity"),
                cell(
                        data,
                        "SELECT sum(o.gross_minor * o.line * length(c.name)) FROM orders o"
                                + " JOIN customer c ON c.id = o.customer_id"),
                cell(data, "SELECT count(*) FROM refused_row"));
    }

    /// The first cell of the answer; empty while there is nothing to ask.
    private static String cell(Path data, String sql) {
        Path file = data.resolve("clientela.db");
        if (!Files.exists(file)) {
            return "";
        }
        try (Connection books = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=5000");
                Statement asking = books.createStatement();
                ResultSet answer = asking.executeQuery(sql)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        } catch (SQLException notThereYet) {
            return "";
        }
    }
}
