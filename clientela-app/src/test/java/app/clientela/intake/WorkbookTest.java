package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.drafts;
import static app.clientela.intake.ReadingFixtures.noticed;
import static app.clientela.intake.ReadingFixtures.preview;
import static app.clientela.intake.ReadingFixtures.refusals;
import static app.clientela.intake.ReadingFixtures.revenue;
import static app.clientela.intake.ReadingFixtures.sales;
import static app.clientela.intake.TypedBook.day;
import static app.clientela.intake.TypedBook.number;
import static app.clientela.intake.TypedBook.row;
import static app.clientela.intake.TypedBook.styled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read of workbooks, each typed here in the small.
class WorkbookTest {

    private static final String HEADER = row("Data", "Cliente", "Totale");

    @Test
    void readsNumbersDaysAndTextByTheTypeOfTheirCells() {
        TypedBook book = new TypedBook()
                .shared("<t>Anna Prova</t>", "<r><t>Bruno </t></r><r><t>Conti</t></r><rPh><t>ブ</t></rPh>")
                .sheet(
                        "Vendite",
                        HEADER,
                        row(day(45703), "<c t=\"s\"><v>0</v></c>", number("49.899999999999999")),
                        row(styled(2, "45704.5"), "<c t=\"s\"><v>1</v></c>", "<c><f>SUM(A1:A2)</f><v>1.0E2</v></c>"),
                        row(
                                "<c t=\"d\"><v>2025-02-17T00:00:00</v></c>",
                                "<c t=\"str\"><f>A1</f><v>Carla &amp; Figli</v></c>",
                                "<c t=\"n\"/>"));

        assertThat(preview(book.source()).sample())
                .containsExactly(
                        List.of("2025-02-15", "Anna Prova", "49.9"),
                        List.of("2025-02-16 12:00:00", "Bruno Conti", "100"),
                        List.of("2025-02-17", "Carla & Figli", ""));
        SalesRead read = sales(book.source());
        assertThat(revenue(read)).isEqualTo("149.90");
        assertThat(refusals(read)).containsExactly("4 amount-missing");
        assertThat(drafts(book.source()).getLast().at()).contains(Instant.parse("2025-02-16T11:00:00Z"));
    }

    @Test
    void readsDaysOf1904() {
        ReadingSource file = new TypedBook()
                .from1904()
                .sheet("Vendite", HEADER, row(day(44241), "Anna", number("1")))
                .source();
        assertThat(drafts(file).getFirst().on()).isEqualTo(LocalDate.of(2025, 2, 15));
    }

    @Test
    void takesTheCurrencyThatTheFormatShows() {
        ReadingSource file = new TypedBook()
                .sheet("Sales", row("Date", "Customer", "Total"), row(day(45703), "Anna", styled(4, "12.5")))
                .source();
        assertThat(drafts(file).getFirst().gross().currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @Test
    void findsTheHeaderBelowTitlesAndCellsByTheirNames() {
        ReadingSource file = new TypedBook()
                .sheet(
                        "Foglio1",
                        "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>Vendite del 2025</v></c></row>",
                        "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>Data</v></c>"
                                + "<c r=\"D4\" t=\"str\"><v>Totale</v></c></row>",
                        "<row r=\"5\"/>",
                        "<row r=\"7\"><c r=\"B7\" s=\"1\"><v>45703</v></c><c r=\"D7\"><v>10</v></c>"
                                + "<c r=\"XFD7\" t=\"str\"><v>a note</v></c></row>",
                        "<row r=\"9\"><c r=\"B9\" t=\"str\"><v>boh</v></c><c r=\"D9\"><v>5</v></c></row>",
                        "<row r=\"12\"><c r=\"B12\" t=\"str\"><v>TOTALE</v></c><c r=\"D12\"><v>15</v></c></row>")
                .source();
        SalesRead read = sales(file);
        assertThat(revenue(read)).isEqualTo("10.00");
        assertThat(refusals(read)).containsExactly("9 date-unreadable");
        assertThat(read.skipped()).containsEntry(Reason.TOTAL_ROW, 1L);
        assertThat(preview(file).columns()).extracting(Column::title).containsExactly("(1)", "Data", "(3)", "Totale");
    }

    @Test
    void readsEverySheetWithTheHeaderOfTheFirstAndSaysSo() {
        String[] prices = new String[50];
        Arrays.setAll(prices, i -> row("SKU-" + i, "Coffee of a long name " + i, number("10")));
        List<String> catalogue = new ArrayList<>(List.of(row("Codice", "Prodotto", "Prezzo")));
        catalogue.addAll(List.of(prices));
        ReadingSource file = new TypedBook()
                .sheet("Listino", catalogue.toArray(String[]::new))
                .sheet("Gennaio", row("Solferina"), row("", ""), HEADER, row(day(45660), "Anna", number("10")))
                .hidden("Bozze", HEADER, row(day(45660), "Anna", number("1000")))
                .sheet("Febbraio", HEADER, row(day(45703), "Anna", number("20")), row("?", "Bruno", number("1")))
                .sheet("Note")
                .source();

        SalesRead read = sales(file);
        assertThat(revenue(read)).isEqualTo("30.00");
        assertThat(read.notices())
                .contains(new Notice(Reason.SHEETS_LEFT_OUT, 1, "", "Listino, Bozze, Note", ""))
                .anySatisfy(notice -> {
                    assertThat(notice.reason()).isEqualTo(Reason.SHEETS_READ);
                    assertThat(notice.given().split(", ")).containsExactlyInAnyOrder("Gennaio", "Febbraio");
                });
        Dialect dialect = preview(file).dialect();
        long line = read.firstRefused().getFirst().line();
        assertThat(dialect.sheet(line) + " " + dialect.row(line)).isEqualTo("Febbraio 3");
    }

    @Test
    void saysNothingOfSheetsWhereThereIsOne() {
        SalesRead read = sales(new TypedBook()
                .sheet("Vendite", HEADER, row(day(45703), "Anna", number("1")))
                .source());
        assertThat(noticed(read)).doesNotContain(Reason.SHEETS_READ, Reason.SHEETS_LEFT_OUT);
    }

    @Test
    void refusesRowsWhoseFormulasWentWrong() {
        String error = "<c t=\"e\"><f>VLOOKUP(1,B:B,2)</f><v>#N/A</v></c>";
        SalesRead read = sales(new TypedBook()
                .sheet(
                        "Vendite",
                        row("Data", "Cliente", "Totale", "Boh"),
                        row(day(45703), error, number("1"), "x"),
                        row(day(45703), "Anna", error, "x"),
                        row(day(45703), "Anna", number("3"), error))
                .source());
        assertThat(refusals(read)).containsExactly("2 cell-error", "3 cell-error");
        assertThat(read.firstRefused().getFirst().given()).isEqualTo("#N/A");
        assertThat(revenue(read)).isEqualTo("3.00");
    }

    @Test
    void asksNothingAboutTheMarkOfNumbers() {
        ReadingSource file = new TypedBook()
                .sheet(
                        "Vendite",
                        HEADER,
                        row(day(45703), "Anna", number("1.126")),
                        row(day(45704), "Anna", number("1200")))
                .source();
        assertThat(preview(file).questions()).isEmpty();
        assertThat(revenue(sales(file))).isEqualTo("1201.13");
    }

    @Test
    void asksForTheOrderOfDaysThatAreText() {
        ReadingSource file = new TypedBook()
                .sheet("Vendite", HEADER, row("01/02/2025", "Anna", number("1.5")))
                .source();
        assertThat(preview(file).questions()).extracting(Question::kind).containsExactly(Question.Kind.DATE_ORDER);
    }

    @Test
    void readsTheTextOfASheetAsItsOwnerWroteIt() {
        ReadingSource file = new TypedBook()
                .shared("<t>Anna_x000D_&#10;Prova _x005F_</t>")
                .sheet("Vendite", HEADER, row(day(45703), "<c t=\"s\"><v>0</v></c>", "<c t=\"b\"><v>1</v></c>"))
                .source();
        assertThat(preview(file).sample()).containsExactly(List.of("2025-02-15", "Anna\r\nProva _", "TRUE"));
    }
}
