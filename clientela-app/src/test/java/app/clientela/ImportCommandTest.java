package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs may rely on: options, exit codes and the shape of the JSON.
final class ImportCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] NEW_SHOP = {"--currency", "EUR", "--zone", "Europe/Rome", "--language", "it"};
    private static final String ORDERS = """
            Number;Date;E-mail;Total
            1;2025-01-03;anna@example.org;12,20
            2;2025-01-04;;24,40
            3;2025-01-05;anna@example.org;-6,10
            4;31/02/2025;anna@example.org;1,00
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void writes() throws IOException {
        data = folder.resolve("shop");
        file = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    }

    private record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private static Answer run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] given = words.toArray(String[]::new);
        CommandLine line = Clientela.commandLine(given);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return new Answer(line.execute(given), out.toString(), err.toString());
    }

    private Answer bringIn(Path what, String... more) {
        List<String> words = new ArrayList<>(List.of("import", what.toString(), "--data", data.toString(), "--json"));
        words.addAll(List.of(more));
        return run(words);
    }

    @Test
    void tellsOneJsonObjectOfAFixedShape() {
        Answer answer = bringIn(file, NEW_SHOP);
        assertThat(answer.exit()).isZero();
        JsonNode json = answer.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "runs",
                        "formats",
                        "documents",
                        "sales",
                        "refunds",
                        "received",
                        "customers",
                        "anonymous_sales",
                        "skipped",
                        "errors",
                        "totals");
        assertThat(json.get("runs").size()).isEqualTo(1);
        assertThat(json.get("documents").asInt()).isEqualTo(3);
        assertThat(json.get("sales").asInt()).isEqualTo(2);
        assertThat(json.get("refunds").asInt()).isEqualTo(1);
        assertThat(json.get("customers").asInt()).isEqualTo(1);
        assertThat(json.get("anonymous_sales").asInt()).isEqualTo(1);
        assertThat(json.get("errors").toString())
                .isEqualTo("[{\"file\":\"orders.csv\",\"line\":5,\"column\":\"Date\",\"value\":\"31/02/2025\","
                        + "\"reason\":\"date-unreadable\"}]");
        assertThat(json.get("totals").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"sales_gross\":\"36.60\",\"sales_net\":\"30.00\","
                        + "\"refunds_gross\":\"6.10\",\"received_gross\":\"0.00\"}]");
        assertThat(answer.err()).contains("orders.csv");
    }

    @Test
    void takesAWorkbookAndNamesTheSheetsAndTheRowThatIsWrong() throws IOException {
        Path workbook = folder.resolve("orders.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(workbook), "Test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "to do");
            Worksheet sheet = book.newWorksheet("Orders");
            List<String> lines = ORDERS.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        Answer answer = bringIn(workbook, NEW_SHOP);
        assertThat(answer.exit()).isZero();
        JsonNode json = answer.json();
        assertThat(json.get("formats").toString()).isEqualTo("{\"xlsx\":1}");
        assertThat(json.get("sales").asInt()).isEqualTo(2);
        assertThat(json.get("errors").toString())
                .isEqualTo("[{\"file\":\"orders.xlsx\",\"sheet\":\"Orders\",\"line\":5,\"column\":\"Date\","
                        + "\"value\":\"31/02/2025\",\"reason\":\"date-unreadable\"}]");
        assertThat(answer.err()).contains("Fogli che leggiamo: Orders.", "Non letti: Notes.");
        assertThat(run(List.of("value", workbook.toString(), "--language", "it"))
                        .err())
                .contains("Fogli che leggiamo: Orders.", "Non letti: Notes.");
    }

    @Test
    void takesTheSameBytesOnce() {
        bringIn(file, NEW_SHOP);
        Answer again = bringIn(file);
        assertThat(again.exit()).isZero();
        assertThat(again.json().get("runs").isEmpty()).isTrue();
        assertThat(again.json().get("skipped").toString()).isEqualTo("{\"already_received\":1}");
    }

    @Test
    void triesWithoutKeepingAnything() {
        Answer tried = bringIn(file, "--dry-run");
        assertThat(tried.exit()).isZero();
        assertThat(tried.json().get("sales").asInt()).isEqualTo(2);
        assertThat(data).doesNotExist();

        bringIn(file, NEW_SHOP);
        Answer again = bringIn(file, "--dry-run");
        assertThat(again.json().get("skipped").toString()).isEqualTo("{\"already_received\":1}");
    }

    @Test
    void asksForWhatANewShopNeeds() {
        Answer answer = bringIn(file);
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("--currency", "--zone", "--language");
        assertThat(data).doesNotExist();
    }

    @Test
    void namesTheOptionThatAnswersAQuestion() throws IOException {
        Path unclear = Files.writeString(folder.resolve("unclear.csv"), "date,email,total\n01/02/2025,a@b.org,1.00\n");
        Answer answer = bringIn(unclear, NEW_SHOP);
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err()).contains("--date-order");
        assertThat(bringIn(unclear, "--date-order", "month-first").exit()).isZero();
    }

    @Test
    void tellsUsageAndUnreadableApart() throws IOException {
        assertThat(bringIn(folder.resolve("nowhere.csv"), NEW_SHOP).exit()).isEqualTo(2);
        assertThat(run(List.of("import", file.toString())).exit()).isEqualTo(2);
        Path paper = Files.writeString(folder.resolve("paper.csv"), "%PDF-1.7\n");
        Answer unreadable = bringIn(paper, NEW_SHOP);
        assertThat(unreadable.exit()).isEqualTo(4);
        assertThat(unreadable.json().get("errors").toString()).contains("document-damaged");
    }

    @Test
    void listsAndUndoes() {
        String name = bringIn(file, NEW_SHOP).json().get("runs").get(0).asString();
        assertThat(run(List.of("imports", "--data", data.toString())).out()).contains(name, "orders.csv");

        Answer undone = run(List.of("undo", name, "--data", data.toString()));
        assertThat(undone.exit()).isZero();
        assertThat(run(List.of("undo", name, "--data", data.toString())).exit()).isZero();
        assertThat(run(List.of("undo", "no-such-import", "--data", data.toString()))
                        .exit())
                .isEqualTo(2);
        assertThat(bringIn(file).json().get("sales").asInt()).isEqualTo(2);
    }

    @Test
    void stopsWithAQuestionAtWhatOnlyAPersonCanSay() {
        Path nasty = SharedData.folder("data/samples/nasty");
        for (String name : List.of("20-mixed-dates.csv", "31-no-header.csv")) {
            Answer answer = bringIn(nasty.resolve(name), NEW_SHOP);
            assertThat(answer.exit()).as(name).isEqualTo(3);
            assertThat(answer.err()).as(name).containsAnyOf("--date-order", "--column");
        }
        String[] said = {"--column", "1=date", "--column", "2=name", "--column", "6=unit-price"};
        assertThat(bringIn(nasty.resolve("31-no-header.csv"), said).exit()).isZero();
        assertThat(bringIn(file, "--column", "1=nonsense").exit()).isEqualTo(2);
    }
}
