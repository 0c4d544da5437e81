package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workbooks that another program has written come in as the same table does as text.
final class WorkbookImportTest {

    private static final List<String> TITLES = List.of("Order number", "Date", "E-mail", "Name", "Total");

    private Shopfloor shop;

    @BeforeEach
    void opens() {
        shop = new Shopfloor();
    }

    @AfterEach
    void closes() {
        shop.close();
    }

    /// The orders of `Shopfloor.table`, with days and numbers as such.
    private static byte[] workbook(int orders) {
        return written("Orders", orders);
    }

    private static byte[] written(String name, int orders) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int i = 0; i < TITLES.size(); i++) {
                sheet.value(0, i, TITLES.get(i));
            }
            for (int i = 0; i < orders; i++) {
                sheet.value(i + 1, 0, "A-" + i);
                sheet.value(i + 1, 1, LocalDate.of(2025, 1 + i % 12, 1 + i % 28));
                sheet.style(i + 1, 1).format("dd/mm/yyyy").set();
                sheet.value(i + 1, 2, "c" + i % 100 + "@example.org");
                sheet.value(i + 1, 3, "Customer " + i % 100);
                sheet.value(i + 1, 4, 10 + i % 90 + i % 100 / 100.0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void bringsWhatTheSameTableBringsAsText() {
        ImportRun run = shop.letIn("orders.xlsx", workbook(500));
        try (Shopfloor other = new Shopfloor()) {
            ImportRun text = other.letIn("orders.csv", Shopfloor.table(500));
            assertThat(run.tally()).isEqualTo(text.tally());
            assertThat(shop.books()).isEqualTo(other.books()).contains("Customer 99");
        }
        assertThat(run.progress().bytes()).isEqualTo(run.file().bytes());
        assertThat(shop.intake.refused().isWorkbook(run)).isTrue();
    }

    @Test
    void takesTheSameOrdersOnceFromBothKindsOfFile() {
        byte[] bytes = workbook(50);
        shop.letIn("orders.xlsx", bytes);
        assertThat(shop.drop("again.csv", bytes)).isInstanceOf(Reception.AlreadyReceived.class);
        ImportRun text = shop.letIn("orders.csv", Shopfloor.table(50));
        assertThat(shop.intake.refused().isWorkbook(text)).isFalse();
        assertThat(text.tally().known()).isEqualTo(50);
        assertThat(text.tally().sales()).isZero();
    }

    @Test
    void isUndoneWhole() {
        ImportRun run = shop.letIn("orders.xlsx", workbook(50));
        shop.undo(run);
        assertThat(shop.books()).isEmpty();
        assertThat(shop.customers.count()).isZero();
    }

    @Test
    void goesOnWhereItWasCutOff() {
        byte[] large = workbook(25_000);
        ImportRun run = shop.started(((Reception.Received) shop.drop("large.xlsx", large)).run());
        assertThatThrownBy(() -> shop.intake.carryOn(run.id(), soFar -> {
                    if (soFar.progress().rows() >= 10_000) {
                        throw new IllegalStateException("the power went");
                    }
                }))
                .hasMessage("the power went");
        ImportRun cut = shop.now(run);
        assertThat(cut.progress().rows()).isBetween(10_000L, 24_999L);
        assertThat(cut.progress().bytes()).isBetween(1L, cut.file().bytes());

        shop.jobs.runWaiting();

        assertThat(shop.now(run).state()).isEqualTo(RunState.DONE);
        try (Shopfloor undisturbed = new Shopfloor()) {
            assertThat(shop.now(run).tally())
                    .isEqualTo(undisturbed.letIn("large.xlsx", large).tally());
            assertThat(shop.books()).isEqualTo(undisturbed.books());
        }
    }

    @Test
    void givesRefusedRowsBackAsTextWithTheirSheetAndRow() {
        String header = TypedBook.row("Data", "Cliente", "Totale");
        TypedBook book = new TypedBook()
                .sheet("Gennaio", header, TypedBook.row(TypedBook.day(45660), "Anna; Carla", "molto"))
                .sheet(
                        "Febbraio",
                        header,
                        TypedBook.row(TypedBook.day(45703), "Anna", TypedBook.number("10")),
                        TypedBook.row("boh", "=1+1", TypedBook.number("20.5")));
        ImportRun waiting = ((Reception.Received) shop.drop("anno.xlsx", book.bytes())).run();
        ImportRun run = shop.tried(waiting);

        assertThat(shop.intake.refused().groups(run))
                .extracting(group -> group.example().place("" + group.example().line()))
                .containsExactlyInAnyOrder("2 (Gennaio)", "3 (Febbraio)");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        shop.intake.refused().write(run, text, line -> line.part() + " " + line.line());
        assertThat(text.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactlyInAnyOrder("2025-01-03;\"Anna; Carla\";molto;Gennaio 2", "boh;'=1+1;20.5;Febbraio 3");
        assertThat(run.tally().sales()).isEqualTo(1);
        assertThat(shop.books()).isEmpty();
    }

    /// The owner's spreadsheet of the samples, typed into a workbook: days and amounts as such.
    @Test
    void countsTheOwnersSpreadsheetAsItsReadmeDoes() throws IOException {
        byte[] bytes = Files.readAllBytes(
                SharedData.folder("data/samples/bottega-synthetic/foglio").resolve("vendite 2025.csv"));
        List<RawLine> table =
                Delimiters.records(new String(bytes, Charset.forName("windows-1252")), ';', Integer.MAX_VALUE);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(workbook, "Test", "1.0")) {
            book.newWorksheet("Appunti").value(0, 0, "da fare");
            Worksheet sheet = book.newWorksheet("Vendite");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).cells().size(); column++) {
                    type(table.get(row).cell(column), row, column, sheet);
                }
            }
        }
        SalesRead read = ReadingFixtures.sales(ReadingSource.of("vendite.xlsx", workbook.toByteArray()));
        assertThat(read.orders()).isEqualTo(30);
        assertThat(ReadingFixtures.revenue(read)).isEqualTo("1115.30");
        assertThat(read.refused()).isEmpty();
    }

    private static void type(String cell, int row, int column, Worksheet sheet) {
        if (cell.matches("\\d{1,2}/\\d{1,2}/\\d{2,4}")) {
            sheet.value(row, column, DayText.of(cell).day(DateOrder.DAY_FIRST).orElseThrow());
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell.matches("(€ )?[\\d.]*\\d,\\d{2}")) {
            String number = cell.replace("€ ", "").replace(".", "").replace(',', '.');
            sheet.value(row, column, Double.parseDouble(number));
            sheet.style(row, column).format("[$€-410] #,##0.00").set();
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
