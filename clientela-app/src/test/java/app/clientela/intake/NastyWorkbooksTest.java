package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.HINTS;
import static app.clientela.intake.ReadingFixtures.drafts;
import static app.clientela.intake.ReadingFixtures.refusals;
import static app.clientela.intake.ReadingFixtures.revenue;
import static app.clientela.intake.ReadingFixtures.sales;
import static app.clientela.intake.TypedBook.day;
import static app.clientela.intake.TypedBook.number;
import static app.clientela.intake.TypedBook.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks that hurt a careless reader.
class NastyWorkbooksTest {

    private static final String HEADER = row("Data", "Cliente", "Totale");
    private static final String ANNA = row(day(45703), "Anna", number("10"));

    private static TypedBook good() {
        return new TypedBook().sheet("Vendite", HEADER, ANNA);
    }

    private static String refusal(byte[] bytes) {
        return refusal("x.xlsx", bytes);
    }

    private static String refusal(String name, byte[] bytes) {
        return switch (Reading.open(ReadingSource.of(name, bytes), HINTS)) {
            case Opening.Refused refused -> refused.problem().key().replace("intake.reason.", "");
            case Opening.Opened _, Opening.Parcelled _ -> "opened";
        };
    }

    @Test
    void goesByTheContentAndNotByTheName() {
        ReadingSource workbook = ReadingSource.of("x.csv", good().bytes());
        ReadingSource text = ReadingSource.of("x.xlsx", "data;cliente;totale\n15/02/2025;Anna;10,00\n".getBytes(UTF_8));
        assertThat(revenue(sales(workbook))).isEqualTo("10.00");
        assertThat(revenue(sales(text))).isEqualTo("10.00");
    }

    @Test
    void refusesAPartThatUnpacksToFarMoreThanItHolds() {
        TypedBook bomb = good().part("xl/worksheets/sheet0.xml", "<worksheet>" + " ".repeat(64 << 20) + "</worksheet>");
        assertThat(bomb.bytes().length).isLessThan(1 << 17);
        assertThat(refusal(bomb.bytes())).isEqualTo("file-swollen-workbook");
        assertThat(refusal(good().part("xl/sharedStrings.xml", "<sst>" + " ".repeat(64 << 20) + "</sst>")
                        .bytes()))
                .isEqualTo("file-swollen-workbook");
    }

    /// The size that the table of contents says is made smaller than what the part unpacks to.
    @Test
    void refusesAPartThatHidesHowMuchItUnpacksTo() {
        byte[] bytes = good().part("xl/worksheets/sheet0.xml", "<worksheet>" + " ".repeat(8 << 20) + "</worksheet>")
                .bytes();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int changed = 0;
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (zip.getInt(i) == 0x02014b50 && zip.getInt(i + 24) > 8 << 20) {
                zip.putInt(i + 24, 1000);
                changed++;
            }
        }
        assertThat(changed).isEqualTo(1);
        assertThat(refusal(bytes)).isEqualTo("file-swollen-workbook");
    }

    @Test
    void refusesMorePartsThanAWorkbookHas() {
        TypedBook book = good();
        IntStream.range(0, 6000).forEach(i -> book.part("xl/media/" + i, ""));
        assertThat(refusal(book.bytes())).isEqualTo("file-swollen-workbook");
    }

    @Test
    void refusesAWorkbookThatWasCutOffAnywhere() {
        byte[] whole = good().bytes();
        for (int length = 60; length < whole.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("the first %d bytes", length)
                    .isEqualTo("file-damaged-workbook");
        }
    }

    /// Any byte may be wrong: that is a refusal or a table, never a fault of ours.
    @Test
    void neverFailsOnAWorkbookWithWrongBytes() {
        byte[] whole = good().bytes();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] wrong = whole.clone();
            for (int j = 0; j < 3; j++) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            }
            assertThat(Reading.open(ReadingSource.of("x.xlsx", wrong), HINTS)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row><c><v>1</v></row></sheetData></worksheet>",
                "<worksheet><sheetData><row>",
                "not a word of XML",
                "",
                "<worksheet><sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r=\"17\"><v>1</v></c></row></sheetData></worksheet>"
            })
    void refusesGarbageInASheet(String sheet) {
        assertThat(refusal(good().part("xl/worksheets/sheet0.xml", sheet).bytes()))
                .isIn("file-damaged-workbook", "file-empty");
    }

    @Test
    void refusesDocumentTypesAndOpensNothingTheyName() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(1);
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (String part : List.of(
                    "xl/worksheets/sheet0.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels")) {
                for (String type : List.of(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]><x>&e;</x>",
                        "<!DOCTYPE x SYSTEM \"" + address + "\"><x/>",
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>")) {
                    assertThat(refusal(good().part(part, type).bytes()))
                            .as(part)
                            .isEqualTo("file-damaged-workbook");
                }
            }
            assertThat(accepts(canary)).isFalse();
        }
    }

    private static boolean accepts(ServerSocket canary) throws IOException {
        try {
            canary.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException nobodyCame) {
            return false;
        }
    }

    @Test
    void refusesTwentyThousandColumns() {
        String[] titles = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).toArray(String[]::new);
        assertThat(refusal(new TypedBook().sheet("x", row(titles), row(titles)).bytes()))
                .isEqualTo("file-too-wide");
    }

    @Test
    void keepsFormulasAsText() {
        List<DraftOrder> drafts = drafts(new TypedBook()
                .sheet("x", HEADER, row(day(45703), "=HYPERLINK(\"http://127.0.0.1\")", number("1")))
                .source());
        assertThat(drafts.getFirst().identity().name()).contains("=HYPERLINK(\"http://127.0.0.1\")");
    }

    @Test
    void refusesTheRowOfATextThatIsTooLong() {
        SalesRead read = sales(new TypedBook()
                .sheet("x", HEADER, row(day(45703), lively(70_000), number("1")), ANNA)
                .source());
        assertThat(refusals(read)).containsExactly("2 field-too-long");
        assertThat(revenue(read)).isEqualTo("10.00");
    }

    /// Text that packs badly, so that it is no bomb.
    private static String lively(int length) {
        return new Random(3)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void refusesTheRowOfASharedTextThatIsNotThere() {
        SalesRead read = sales(new TypedBook()
                .sheet("x", HEADER, row(day(45703), "<c t=\"s\"><v>2000000000</v></c>", number("1")), ANNA)
                .source());
        assertThat(refusals(read)).containsExactly("2 cell-error");
    }

    @Test
    void saysWhatToSaveOtherSpreadsheetsAs() {
        byte[] old = new byte[600];
        ByteBuffer.wrap(old).putInt(0xD0CF11E0);
        assertThat(refusal("x.xls", old)).isEqualTo("file-old-workbook");
        assertThat(refusal("x.xlsx", old)).isEqualTo("file-old-workbook");
        assertThat(refusal(TypedBook.zip(Map.of("mimetype", "x", "content.xml", "x"))))
                .isEqualTo("file-other-spreadsheet");
        assertThat(refusal(TypedBook.zip(Map.of("xl/workbook.bin", "x")))).isEqualTo("file-other-spreadsheet");
        assertThat(refusal(TypedBook.zip(Map.of("photos/1.txt", "x")))).isEqualTo("file-not-a-table");
    }

    @Test
    void refusesAWorkbookWithoutCells() {
        assertThat(refusal(new TypedBook().sheet("x").bytes())).isEqualTo("file-empty");
        assertThat(refusal(new TypedBook().hidden("x", HEADER, ANNA).bytes())).isEqualTo("file-empty");
        assertThat(refusal(new TypedBook().bytes())).isEqualTo("file-empty");
    }

    @Test
    void leavesNoCopyBehind() throws IOException {
        long before = copies();
        sales(good().source());
        refusal(Arrays.copyOf(good().bytes(), 300));
        refusal(good().part("xl/worksheets/sheet0.xml", "x").bytes());
        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws IOException {
        try (Stream<java.nio.file.Path> files =
                java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().contains("clientela-workbook"))
                    .count();
        }
    }
}
