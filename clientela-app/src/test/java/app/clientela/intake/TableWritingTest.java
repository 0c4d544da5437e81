package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Any table in any dialect reads back as it was written, and any bytes at all give an answer in
/// which every row is accounted for.
class TableWritingTest {

    @Property(tries = 300)
    void readsBackWhatWasWritten(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("lineEnds") String lineEnd) {
        String text = table.stream()
                .map(row ->
                        row.stream().map(cell -> quoted(cell, delimiter)).collect(Collectors.joining("" + delimiter)))
                .collect(Collectors.joining(lineEnd));
        List<List<String>> back =
                CsvLinesTest.lines(text, delimiter).stream().map(RawLine::cells).toList();
        assertThat(back).isEqualTo(table);
    }

    @Property(tries = 60)
    void readsTheSameSalesInEveryDialect(
            @ForAll("amounts") List<Integer> cents,
            @ForAll("delimiters") char delimiter,
            @ForAll("lineEnds") String lineEnd,
            @ForAll("encodings") String encoding,
            @ForAll boolean comma) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Data", "Cliente", "Prodotto", "Importo"));
        for (int i = 0; i < cents.size(); i++) {
            String amount = "%d%s%02d".formatted(cents.get(i) / 100, comma ? "," : ".", cents.get(i) % 100);
            rows.add(List.of("2025-03-%02d".formatted(i % 28 + 1), "Nicolò " + i, "Caffè; \"crème\",\nforte", amount));
        }
        String text = rows.stream()
                .map(row ->
                        row.stream().map(cell -> quoted(cell, delimiter)).collect(Collectors.joining("" + delimiter)))
                .collect(Collectors.joining(lineEnd));
        ReadingSource file = ReadingSource.of("any.csv", text.getBytes(Charset.forName(encoding)));
        SalesRead read = ReadingFixtures.sales(file);
        assertThat(read.revenue().minor())
                .isEqualTo(cents.stream().mapToLong(Integer::longValue).sum());
        assertThat(read.customers()).hasSize(cents.size());
        assertThat(read.refused()).isEmpty();
    }

    @Property(tries = 300)
    void accountsForEveryRowOfAnyBytes(@ForAll @Size(max = 2000) byte[] bytes) {
        byte[] header = "date,order id,email,product,quantity,total\n".getBytes(UTF_8);
        byte[] all = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        accounts(ReadingSource.of("any.csv", all));
        accounts(ReadingSource.of("any.csv", bytes));
    }

    @Property(tries = 300)
    void accountsForEveryRowOfAnyTable(@ForAll("cellsOfSales") List<List<String>> rows) {
        String text = "date,order id,email,product,quantity,total\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        accounts(ReadingSource.of("any.csv", text.getBytes(UTF_8)));
    }

    /// Rows read are rows of documents, refused rows and skipped rows, and nothing else.
    private static void accounts(ReadingSource file) {
        if (!(Reading.open(file, ReadingFixtures.HINTS) instanceof Opening.Opened opened)) {
            return;
        }
        Preview preview = opened.preview();
        long accounted = 0;
        try (OrderGathering gathering =
                new OrderGathering(file, preview.plan(), ReadingFixtures.HINTS, preview.header())) {
            Gathered next = gathering.next();
            while (next != null) {
                accounted += next instanceof DraftOrder draft ? draft.rows() : 1;
                next = gathering.next();
            }
            assertThat(accounted).isEqualTo(gathering.rows());
            assertThat(gathering.rows()).isEqualTo(preview.rows());
        }
        assertThat(ReadingFixtures.reading(file)).isNotNull();
    }

    private static String quoted(String cell, char delimiter) {
        boolean needed = cell.isEmpty()
                || cell.indexOf(delimiter) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars('a', 'é', ' ', '"', ',', ';', '\t', '|', '\n', '\r', '€', '日')
                .ofMaxLength(8);
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(12));
    }

    @Provide
    Arbitrary<List<List<String>>> cellsOfSales() {
        Arbitrary<String> cells = Arbitraries.of(
                "",
                "2025-03-01",
                "01/02/2025",
                "13/02/2025",
                "45703",
                "7",
                "C1001",
                "1001",
                "10.00",
                "-10,00",
                "1.234",
                "\"",
                "\"a",
                "a@example.com",
                "Total",
                "Tè",
                "€ 5",
                "XXX",
                "\u200B",
                "0",
                "'+39",
                "1e9",
                "(3)");
        return cells.list().ofMinSize(4).ofMaxSize(7).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 9_999_99).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "windows-1252", "UTF-16");
    }
}
