package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.platform.db.SqliteFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One shop as a zip, opened without Clientela.
final class ExportTest {

    private static final RunId RUN = new RunId(3);
    private static final String NASTY = "<b>Canaria</b> & \"figli\"";
    private static final House HOUSE = ServedHouse.freshHouse();

    @TempDir
    private static Path folder;

    private static final Map<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void export() throws IOException {
        HOUSE.business().open(ServedHouse.roastery());
        ServedHouse.join(HOUSE, ServedHouse.MARTA);
        for (String name : List.of(NASTY, "Bar Ponte Nuovo")) {
            Recognition found =
                    HOUSE.customers().recognise(List.of(identity(name)), RUN).getFirst();
            if (found instanceof Recognition.Created(CustomerId customer)) {
                HOUSE.orders()
                        .record(
                                List.of(ServedHouse.order(Kind.SALE, customer, "N-" + name, LocalDate.of(2026, 3, 14))),
                                RUN);
            }
        }
        HOUSE.orders().finish(RUN);
        HOUSE.jobs().runWaiting();
        Path zip = folder.resolve("all.zip");
        long rows;
        try (OutputStream to = Files.newOutputStream(zip)) {
            rows = HOUSE.export().write(to, Locale.ITALY);
        }
        assertThat(rows).isGreaterThan(10);
        try (ZipFile read = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : read.stream().toList()) {
                FILES.put(
                        entry.getName(), new String(read.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static Identity identity(String name) {
        return new Identity(
                "test",
                Optional.of(name),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Torino"),
                Optional.empty(),
                true);
    }

    @Test
    void holdsEveryRowOfEveryTable() throws Exception {
        int tables = 0;
        for (SqliteFile.Table table : new SqliteFile(HOUSE.folder().database()).tables()) {
            String lines = FILES.get("tables/" + table.name() + ".jsonl");
            if (lines != null) {
                assertThat(lines.lines().filter(line -> !line.isBlank()).count())
                        .as(table.name())
                        .isEqualTo(table.rows());
                tables++;
            }
        }
        assertThat(tables).isGreaterThan(35);
        assertThat(FILES.get("tables/orders.jsonl"))
                .contains("\"ordered_on\":\"2026-03-14\"", "\"amount_minor\":2440", "\"counted\":true");
    }

    @Test
    void leavesOutWhatOpensDoors() {
        assertThat(FILES)
                .doesNotContainKeys(
                        "tables/remembered_device.jsonl",
                        "tables/recovery.jsonl",
                        "tables/privacy_key.jsonl",
                        "tables/sealed_file.jsonl");
        assertThat(FILES.get("tables/person.jsonl")).contains(ServedHouse.MARTA.email());
        assertThat(FILES.values()).noneMatch(text -> text.contains("$argon2"));
    }

    @Test
    void opensInASpreadsheetOfTheReader() {
        assertThat(FILES.get("csv/orders.csv")).contains(";amount;", ";24,40;", "2026-03-14");
        assertThat(FILES.get("csv/customers.csv")).contains("\"<b>Canaria</b> & \"\"figli\"\"\"");
        assertThat(FILES.get("csv/values.csv")).hasLineCount(3);
    }

    @Test
    void showsFiguresOnAPageThatAsksForNothing() {
        String page = FILES.get("snapshot.html");
        assertThat(page)
                .contains("<html lang=\"it-IT\">", "Torrefazione Solferina", "Bar Ponte Nuovo", "Valore totale", "tra ")
                .contains("&lt;b&gt;Canaria&lt;/b&gt; &amp; &quot;figli&quot;")
                .doesNotContain("<b>Canaria", "<script", "<link", "<img", "http:", "https:", "url(");
    }

    @Test
    void tellsWhatEveryColumnMeans() {
        String readMe = FILES.get("README.md");
        FILES.keySet().stream()
                .filter(name -> name.startsWith("tables/"))
                .forEach(name -> assertThat(readMe).contains("## " + name.substring(7, name.length() - 6)));
        assertThat(readMe).contains("`ordered_on`: day", "A sale or a refund.");
    }
}
