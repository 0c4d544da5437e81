package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Clientela;
import app.clientela.intake.formats.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the real import command at random moments while it lets in a table, a workbook, an archive
/// of documents or a folder of all sorts: nothing that a checkpoint acknowledged may be lost,
/// nothing doubled, and the end must be as if nobody had killed it.
/// The number of kills is a system property, so that a bench can ask for more.
final class KilledImportIT {

    private static final int KILLS = Integer.getInteger("clientela.kills", 10);
    private static final int ROWS = 40_000;
    private static final int INVOICES = 3000;
    private static final int LATEST_MILLIS = 200;
    private static final double MUST_HIT = .7;

    @TempDir
    private Path folder;

    /// Something that comes in, the books it must give, and where it is being killed.
    private static final class Victim {
        private final Path files;
        private final String books;
        private Path data;

        Victim(Path files, String books, Path data) {
            this.files = files;
            this.books = books;
            this.data = data;
        }
    }

    @Test
    void goesOnAfterEveryKillAndEndsLikeAnUndisturbedImport() throws Exception {
        List<Victim> victims = new ArrayList<>();
        for (Path files : List.of(table(), workbook(), archive(), mixture())) {
            Path undisturbed = folder.resolve("undisturbed-" + victims.size());
            importing(files, undisturbed).waitFor();
            victims.add(new Victim(files, books(undisturbed), folder.resolve("killed-" + victims.size())));
        }
        assertThat(victims.getLast().books)
                .contains("bill=", "consent=", "voice=", "order_payment=", "order_cancellation=", "order_till=")
                .doesNotContainPattern(
                        "\\b(bill|consent|voice|order_payment|order_cancellation|order_till|refused_row)=0 ");
        Random random = new Random(7);
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Victim victim = victims.get(kill % victims.size());
            killAfterTheCounterMoved(
                    importing(victim.files, victim.data), victim.data, random.nextInt(LATEST_MILLIS + 1));
            if (!victim.books.equals(books(victim.data))) {
                unfinished++;
            } else {
                victim.data = folder.resolve("killed-again-" + kill);
            }
        }
        for (Victim victim : victims) {
            importing(victim.files, victim.data).waitFor();
            assertThat(books(victim.data)).as("%s", victim.files).isEqualTo(victim.books);
        }
        assertThat(unfinished)
                .as("kills that found the import unfinished, of " + KILLS)
                .isGreaterThanOrEqualTo((int) Math.ceil(MUST_HIT * KILLS));
    }

    private Path table() throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), Shopfloor.table(ROWS));
    }

    private Path workbook() throws IOException {
        List<String> rows = new ArrayList<>(List.of(TypedBook.row("Order number", "Date", "E-mail", "Total")));
        for (int i = 0; i < ROWS; i++) {
            String who = "w" + i % 200 + "@example.org";
            rows.add(TypedBook.row(
                    "W-" + i, TypedBook.day(45_000 + i % 400), who, TypedBook.number(String.valueOf(i % 90))));
        }
        TypedBook book = new TypedBook().sheet("Sales", rows.toArray(String[]::new));
        return Files.write(folder.resolve("orders.xlsx"), book.bytes());
    }

    private Path archive() throws IOException {
        return Files.write(folder.resolve("invoices.zip"), Invoices.packed(documents()));
    }

    private Path mixture() throws IOException {
        Path mixture = Files.createDirectory(folder.resolve("mixture"));
        for (Map.Entry<String, byte[]> document : documents().entrySet()) {
            Files.write(mixture.resolve(document.getKey()), document.getValue());
        }
        Files.writeString(mixture.resolve("orders.csv"), Shopfloor.table(ROWS / 2));
        Files.writeString(mixture.resolve("note.txt"), "Nothing of sales");
        return mixture;
    }

    /// Invoices to customers and from suppliers, each tenth a broken one; in the middle of them
    /// whatever other programs write, and a sale with what calls it off.
    private static Map<String, byte[]> documents() {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (int i = 0; i < INVOICES; i++) {
            String day = "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
            String invoice = i % 5 == 0
                    ? Invoices.from(Invoices.ROASTERY, "R" + i, day, "20")
                    : Invoices.to("RSSMRA85T10A5%02dS".formatted(i % 60), String.valueOf(i), day, "10");
            String whole = i % 10 == 3 ? invoice.substring(0, 800) : invoice;
            documents.put("%05d.xml".formatted(i), whole.getBytes(StandardCharsets.UTF_8));
        }
        Seeds.all().forEach(seed -> documents.put("0150" + documents.size() + "-" + seed.format(), seed.bytes()));
        return documents;
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
        command.addAll(
                List.of("--own-tax-id", Invoices.US, "--currency", "EUR", "--zone", "Europe/Rome", "--language", "en"));
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
        String rows = cell(data, "SELECT sum(rows_read) FROM import_run");
        return rows.matches("\\d+") ? Long.parseLong(rows) : 0;
    }

    private static String books(Path data) throws SQLException {
        try (Connection books = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clientela.db"))) {
            return BooksDigest.of(books);
        }
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
