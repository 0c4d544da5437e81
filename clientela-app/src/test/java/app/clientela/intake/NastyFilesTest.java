package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.HINTS;
import static app.clientela.intake.ReadingFixtures.TODAY;
import static app.clientela.intake.ReadingFixtures.drafts;
import static app.clientela.intake.ReadingFixtures.file;
import static app.clientela.intake.ReadingFixtures.noticed;
import static app.clientela.intake.ReadingFixtures.preview;
import static app.clientela.intake.ReadingFixtures.reading;
import static app.clientela.intake.ReadingFixtures.refusals;
import static app.clientela.intake.ReadingFixtures.revenue;
import static app.clientela.intake.ReadingFixtures.sales;
import static app.clientela.intake.ReadingFixtures.target;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.orders.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// What hostile and broken files do to a careless reader, each typed here in the small.
class NastyFilesTest {

    private static final String HEADER = "date,customer,email,sku,quantity,unit_price,currency";
    private static final String ANNA = "2025-03-01,Anna Prova,anna@example.com,A1,1,10.00,EUR";

    @Test
    void keepsFormulasAsText() {
        List<DraftOrder> drafts = drafts(file(
                HEADER,
                "2025-03-01,\"=HYPERLINK(\"\"http://127.0.0.1/\"\",\"\"x\"\")\",a@example.com,\"+1+1\",1,10.00,EUR",
                "2025-03-01,@SUM(A1),b@example.com,\"-2+3\",1,10.00,EUR"));
        assertThat(drafts).hasSize(2);
        assertThat(drafts.getFirst().identity().name()).contains("=HYPERLINK(\"http://127.0.0.1/\",\"x\")");
        assertThat(drafts.getLast().lines().getFirst().product()).isEqualTo("-2+3");
    }

    @Test
    void keepsMarkupAsText() {
        List<DraftOrder> drafts = drafts(file(
                HEADER, "2025-03-01,<img src=x onerror=alert(1)>,x@example.com,\"<script>1</script>\",1,10.00,EUR"));
        assertThat(drafts.getFirst().identity().name()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void readsWesternEuropeanBytesThatNobodyAnnounced() {
        ReadingSource file = ReadingSource.of(
                "x.csv",
                "data;cliente;importo\r\n13/03/2025;Nicolò Perché;10,50\r\n02/03/2025;João Coração;1.234,56\r\n"
                        .getBytes(ISO_8859_1));
        assertThat(revenue(sales(file))).isEqualTo("1245.06");
        assertThat(drafts(file))
                .extracting(draft -> draft.identity().name().orElse(""))
                .containsExactly("Nicolò Perché", "João Coração");
    }

    @Test
    void offersTextBeforeItWasEncodedTwice() {
        SalesRead read = sales(file("data;cliente;importo", "01/03/2025;NicolÃ² PerchÃ©;10,50"));
        assertThat(read.orders()).isEqualTo(1);
        assertThat(read.notices())
                .contains(new Notice(Reason.DOUBLY_ENCODED, 2, "cliente", "NicolÃ² PerchÃ©", "Nicolò Perché"));
    }

    @Test
    void readsUtf16AndByteOrderMarks() {
        String text = "\uFEFF" + HEADER + "\r\n" + ANNA + "\r\n";
        for (byte[] bytes : List.of(text.getBytes(UTF_16LE), text.getBytes(UTF_8))) {
            ReadingSource file = ReadingSource.of("x.csv", bytes);
            assertThat(preview(file).columns().getFirst().title()).isEqualTo("date");
            assertThat(sales(file).orders()).isEqualTo(1);
        }
    }

    @Test
    void takesControlsOutWithANotice() {
        SalesRead read = sales(file(HEADER, ANNA.replace("Anna", "An\u0000na"), ANNA));
        assertThat(read.orders()).isEqualTo(2);
        assertThat(noticed(read)).containsExactly(Reason.CONTROLS_REMOVED);
    }

    @Test
    void asksOnceForTheOrderOfMixedDates() {
        ReadingSource file = file(
                "date,email,total",
                "01/02/2025,a@example.com,10",
                "13/02/2025,a@example.com,10",
                "02/14/2025,a@example.com,10",
                "2025-02-15,a@example.com,10",
                "45703,a@example.com,10",
                "31/02/2025,a@example.com,10");
        assertThat(reading(file))
                .isInstanceOfSatisfying(
                        SalesReading.Asked.class,
                        asked -> assertThat(asked.questions())
                                .extracting(Question::kind)
                                .containsExactly(Question.Kind.DATE_ORDER));
        Hints dayFirst = HINTS.with(Answers.NONE.with(DateOrder.DAY_FIRST));
        SalesReading answered =
                SalesFiles.read(List.of(file), new ReadingOptions(dayFirst, Optional.empty(), Optional.empty()));
        assertThat(answered).isInstanceOfSatisfying(SalesReading.Read.class, read -> {
            assertThat(refusals(read.sales())).containsExactly("4 date-unreadable", "7 date-unreadable");
            assertThat(read.sales().asOf()).contains(LocalDate.of(2025, 2, 15));
        });
    }

    @Test
    void refusesFutureAndAncientDates() {
        SalesRead read = sales(file(
                "date,email,total",
                "2099-01-01,f@example.com,1",
                "1900-01-00,o@example.com,1",
                "0025-03-01,y@example.com,1",
                "1989-12-31,y@example.com,1",
                TODAY + ",a@example.com,1",
                TODAY.plusDays(1) + ",a@example.com,1"));
        assertThat(refusals(read))
                .containsExactly(
                        "2 date-in-future",
                        "3 date-unreadable",
                        "4 date-too-old",
                        "5 date-too-old",
                        "7 date-in-future");
        assertThat(read.asOf()).contains(TODAY);
    }

    @Test
    void takesEveryWayOfWritingLessThanNothingForARefund() {
        List<DraftOrder> drafts = drafts(file(
                HEADER,
                "2025-03-01,A,a@example.com,A1,-2,10.00,EUR",
                "2025-03-01,A,a@example.com,A1,0,10.00,EUR",
                "2025-03-01,A,a@example.com,A1,1,-10.00,EUR",
                "2025-03-01,A,a@example.com,A1,1,(10.00),EUR",
                "2025-03-01,A,a@example.com,A1,1,10.00-,EUR"));
        assertThat(drafts).extracting(DraftOrder::kind).containsOnly(Kind.REFUND);
        assertThat(drafts).extracting(draft -> draft.gross().minor()).containsExactly(2000L, 1000L, 1000L, 1000L);
    }

    @Test
    void readsElevenWaysToWriteANumberInOneColumn() {
        Preview preview = preview(file(
                "label;amount",
                "a;1.234,56",
                "b;1,234.56",
                "c;1 234,56",
                "d;1\u202F234,56",
                "e;€ 1.234,56",
                "f;1.234",
                "g;1e3",
                "h;NaN",
                "i;∞",
                "j;99999999999999999999.99",
                "k;R$ 1.234,56"));
        DecimalMark mark = preview.plan().decimals().get(1);
        assertThat(mark).isEqualTo(DecimalMark.COMMA);
        List<Long> read = preview.sample().stream()
                .map(row -> NumberText.of(row.get(1)).read(DecimalMark.COMMA))
                .toList();
        assertThat(read)
                .containsExactly(
                        1_234_560_000L,
                        NumberText.OTHER_MARK,
                        1_234_560_000L,
                        1_234_560_000L,
                        1_234_560_000L,
                        1_234_000_000L,
                        NumberText.UNREADABLE,
                        NumberText.UNREADABLE,
                        NumberText.UNREADABLE,
                        NumberText.OTHER_MARK,
                        1_234_560_000L);
    }

    @Test
    void losesOneRowToAQuoteThatIsNeverClosed() {
        String rest =
                String.join("\n", IntStream.range(0, 50).mapToObj(_ -> ANNA).toList());
        SalesRead read = sales(file(HEADER, "2025-03-01,\"Anna,anna@example.com,A1,1,10.00,EUR", rest));
        assertThat(refusals(read)).containsExactly("2 quote-not-closed");
        assertThat(read.firstRefused().getFirst().given()).isEqualTo("\"Anna");
        assertThat(read.orders()).isEqualTo(50);
    }

    @Test
    void losesOneRowToAHugeCell() {
        SalesRead read =
                sales(file(HEADER, "2025-03-01," + "x".repeat(1 << 19) + ",x@example.com,A1,1,10.00,EUR", ANNA));
        assertThat(refusals(read)).containsExactly("2 field-too-long");
        assertThat(read.orders()).isEqualTo(1);
    }

    @Test
    void refusesRowsWithTooFewAndTooManyCells() {
        SalesRead read =
                sales(file(HEADER, "2025-03-01,Anna,anna@example.com", ANNA + ",extra,extra", ANNA, ANNA + ",,"));
        assertThat(refusals(read)).containsExactly("2 too-few-cells", "3 too-many-cells");
        assertThat(read.orders()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsTooWide() {
        String wide = String.join(
                ",", IntStream.range(0, 20_000).mapToObj(i -> "c" + i).toList());
        Opening opening = Reading.open(file(wide, wide), HINTS);
        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(Reason.FILE_TOO_WIDE.key()));
    }

    @Test
    void saysThatAFileHasNoRows() {
        SalesRead read = sales(file(HEADER));
        assertThat(read.rows()).isZero();
        assertThat(noticed(read)).containsExactly(Reason.NO_ROWS);
    }

    @Test
    void tellsColumnsOfOneNameApart() {
        Preview preview = preview(file("Date,Total,Total,Name,Name,", "2025-03-01,10.00,12.20,Anna,A1,"));
        assertThat(preview.columns())
                .extracting(Column::title)
                .containsExactly("Date", "Total (1)", "Total (2)", "Name (1)", "Name (2)", "(6)");
        assertThat(target(preview, "Total (1)")).isEqualTo(Target.TOTAL);
        assertThat(preview.rows()).isEqualTo(1);
    }

    @Test
    void keepsSalesBehindWhichNobodyIsNamed() {
        SalesRead read = sales(file(HEADER, "2025-03-01,,,A1,1,10.00,EUR", "2025-03-01,,,A1,1,10.00,EUR"));
        assertThat(read.anonymous().orders()).isEqualTo(2);
        assertThat(read.customers()).isEmpty();
    }

    @Test
    void passesOnWhetherTheFileKnowsPeopleByMoreThanTheirName() {
        DraftOrder blank = drafts(file(HEADER, "2025-03-03,Maria  de Luca,,A1,1,10.00,EUR", ANNA))
                .getFirst();
        assertThat(blank.identity().strongColumns()).isTrue();
        assertThat(blank.identity().email()).isEmpty();
        DraftOrder named =
                drafts(file("date,customer,total", "2025-03-03,Maria,1.00")).getFirst();
        assertThat(named.identity().strongColumns()).isFalse();
    }

    @Test
    void leavesOutWhatASpreadsheetDamagedAndKeepsTheRow() {
        ReadingSource file = file(
                "date;name;phone;tax_id;total",
                "2025-03-01;Anna;3,47123E+11;1,2345E+10;1,00",
                "2025-03-01;Paolo;0039 333 1234567;01234567897;1,00",
                "2025-03-01;Eva;=+393331234567;1234567897;1,00");
        List<DraftOrder> drafts = drafts(file);
        assertThat(drafts.get(0).identity().phone()).isEmpty();
        assertThat(drafts.get(0).identity().taxId()).isEmpty();
        assertThat(drafts.get(2).identity().phone()).contains("+393331234567");
        assertThat(sales(file).notices())
                .containsExactly(
                        new Notice(Reason.PHONE_DAMAGED, 2, "phone", "3,47123E+11", ""),
                        new Notice(Reason.TAX_ID_DAMAGED, 2, "tax_id", "1,2345E+10", ""),
                        new Notice(Reason.TAX_ID_LOST_ZERO, 4, "tax_id", "1234567897", "01234567897"));
    }

    @Test
    void keepsEachCurrencyApartAndRefusesAnUnknownOne() {
        ReadingSource file = file(
                "date,email,total",
                "2025-03-01,a@example.com,€10.00",
                "2025-03-01,a@example.com,$10.00",
                "2025-03-01,a@example.com,R$ 10.00",
                "2025-03-01,a@example.com,10.00 XXX");
        assertThat(drafts(file))
                .extracting(draft -> draft.gross().currency().getCurrencyCode())
                .containsExactly("EUR", "USD", "BRL");
        assertThat(refusals(sales(file))).containsExactly("5 currency-unknown");
    }

    @Test
    void takesABareDollarForTheShopsOwn() {
        Hints canadian = new Hints(
                HINTS.zone(), HINTS.today(), Optional.of(Currency.getInstance("CAD")), HINTS.vat(), Answers.NONE);
        DraftOrder draft = (DraftOrder)
                ReadingFixtures.gathered(file("date,email,total", "2025-03-01,a@example.com,$10.00"), canadian)
                        .getFirst();
        assertThat(draft.gross().currency().getCurrencyCode()).isEqualTo("CAD");
    }

    @Test
    void keepsHoursThatDoNotExistOnTheirDay() {
        assertThat(drafts(file(
                        "datetime,email,total",
                        "2025-03-30 02:30:00,a@example.com,10",
                        "2025-10-26 02:30:00,a@example.com,10")))
                .extracting(DraftOrder::on)
                .containsExactly(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 10, 26));
    }

    @Test
    void refusesAWorkbookThatIsNotComplete() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertThat(Reading.open(ReadingSource.of("x.csv", bytes.toByteArray()), HINTS))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(Reason.FILE_DAMAGED_WORKBOOK.key()));
    }

    @Test
    void readsLinesThatEndInACarriageReturnAlone() {
        assertThat(sales(ReadingSource.of("x.csv", (HEADER + "\r" + ANNA + "\r" + ANNA + "\r").getBytes(UTF_8)))
                        .orders())
                .isEqualTo(2);
    }

    @Test
    void takesInvisibleCharactersOutWithANotice() {
        SalesRead read = sales(file(HEADER, "2025-03-01,\u202Eanna\u202C,an\u200Bna@example.com,A1,1,10.00,EUR"));
        assertThat(read.customers()).extracting(SalesRead.Named::key).containsExactly("anna@example.com");
        assertThat(noticed(read)).containsOnly(Reason.INVISIBLE_REMOVED);
    }

    @Test
    void obeysTheLineThatNamesTheSeparator() {
        assertThat(revenue(sales(file("sep=;", "date;email;total", "2025-03-01;a@example.com;10,00"))))
                .isEqualTo("10.00");
    }

    @Test
    void stripsTheApostropheOfItsOwnFileOfRefusedRows() {
        DraftOrder draft = drafts(file("date,customer,phone,total", "2025-03-01,'=Anna,'+393331234567,'-10.00"))
                .getFirst();
        assertThat(draft.identity().phone()).contains("+393331234567");
        assertThat(draft.identity().name()).contains("=Anna");
        assertThat(draft.kind()).isEqualTo(Kind.REFUND);
    }

    @Test
    void answersInTheOrderOfTheFile() {
        List<Gathered> all =
                ReadingFixtures.gathered(file("date,email,total", "x,a@example.com,1", "2025-03-01,a@example.com,1"));
        assertThat(all).extracting(Gathered::line).containsExactly(2L, 3L);
    }
}
