package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.reading;
import static app.clientela.intake.ReadingFixtures.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The whole folder of nasty tables, where it is at hand.
class NastyFolderTest {

    /// What each file gives: rows, orders, refunds, refused, skipped; or what is asked or refused.
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("13-formula-injection.csv", "3 rows 3 orders 0 refunds 0 refused 0 skipped 30.00"),
            Map.entry("14-html-in-name.csv", "2 rows 2 orders 0 refunds 0 refused 0 skipped 20.00"),
            Map.entry("15-latin1.csv", "2 rows 2 orders 0 refunds 0 refused 0 skipped 1245.06"),
            Map.entry("16-mojibake.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.50"),
            Map.entry("17-utf16le-bom.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.00"),
            Map.entry("18-utf8-bom.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.00"),
            Map.entry("19-nul-bytes.csv", "2 rows 2 orders 0 refunds 0 refused 0 skipped 20.00"),
            Map.entry("20-mixed-dates.csv", "asks DATE_ORDER"),
            Map.entry("21-future-and-ancient.csv", "4 rows 1 orders 0 refunds 3 refused 0 skipped 10.00"),
            Map.entry("22-duplicate-ids.csv", "3 rows 1 orders 0 refunds 1 refused 1 skipped 10.00"),
            Map.entry("23-negative-and-zero.csv", "5 rows 0 orders 4 refunds 0 refused 1 skipped -50.00"),
            Map.entry("24-number-formats.csv", "asks DAY_COLUMN"),
            Map.entry("25-unbalanced-quote.csv", "51 rows 50 orders 0 refunds 1 refused 0 skipped 500.00"),
            Map.entry("26-huge-line.csv", "2 rows 1 orders 0 refunds 1 refused 0 skipped 10.00"),
            Map.entry("27-ragged-columns.csv", "3 rows 1 orders 0 refunds 2 refused 0 skipped 10.00"),
            Map.entry("28-many-columns.csv", "intake.reason.file-too-wide"),
            Map.entry("29-header-only.csv", "0 rows 0 orders 0 refunds 0 refused 0 skipped 0.00"),
            Map.entry("30-empty.csv", "intake.reason.file-empty"),
            Map.entry("31-no-header.csv", "asks COLUMNS"),
            Map.entry("32-duplicate-headers.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.00"),
            Map.entry("33-no-customer.csv", "3 rows 3 orders 0 refunds 0 refused 0 skipped 30.00"),
            Map.entry("34-same-person-variants.csv", "4 rows 4 orders 0 refunds 0 refused 0 skipped 40.00"),
            Map.entry("35-phone-and-scientific.csv", "asks COLUMNS"),
            Map.entry("36-mixed-currency.csv", "4 rows 1 orders 0 refunds 1 refused 0 skipped 10.00"),
            Map.entry("37-dst-gap.csv", "2 rows 2 orders 0 refunds 0 refused 0 skipped 20.00"),
            Map.entry("38-not-a-csv.csv", "intake.reason.file-not-a-table"),
            Map.entry("39-xlsx-renamed.csv", "intake.reason.file-damaged-workbook"),
            Map.entry("40-old-mac-eol.csv", "2 rows 2 orders 0 refunds 0 refused 0 skipped 20.00"),
            Map.entry("41-rtl-and-zero-width.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.00"),
            Map.entry("42-sep-line.csv", "1 rows 1 orders 0 refunds 0 refused 0 skipped 10.00"));

    @Test
    void readsEveryNastyTableAsItMust() throws IOException {
        Path folder = SharedData.folder("data/samples/nasty");
        List<Path> files = csvFiles(folder);
        assertThat(files).hasSize(EXPECTED.size());
        for (Path file : files) {
            long begun = System.nanoTime();
            assertThat(outcome(file))
                    .as(String.valueOf(file.getFileName()))
                    .isEqualTo(EXPECTED.get(String.valueOf(file.getFileName())));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void takesNoneOfTheOtherNastyFilesForSales() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("data/samples/nasty"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*(zip|xml|p7m)"))
                    .toList()) {
                assertThat(reading(ReadingSource.of(file)))
                        .as(String.valueOf(file.getFileName()))
                        .isNotInstanceOf(SalesReading.Read.class);
            }
        }
    }

    @Test
    void countsTheRealShopAsItsReadmeDoes() throws IOException {
        Path packed = SharedData.folder("data/online-retail").resolve("online-retail.csv.gz");
        Path file = Files.createTempFile("online-retail", ".csv");
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            SalesRead read = ReadingFixtures.sales(ReadingSource.of(file));
            assertThat(read.rows()).isEqualTo(541_909);
            assertThat(revenue(read)).isEqualTo("9747747.93");
            assertThat(read.customers()).hasSize(4372);
            assertThat(read.refused()).isEmpty();
            assertThat(read.skipped()).isEqualTo(Map.of(Reason.STOCK_CORRECTION, 1336L));
            // 22,061 sales invoices and one adjustment, without those that only correct the stock.
            assertThat(read.orders()).isEqualTo(22_061 + 1 - 1336);
            assertThat(read.refunds()).isEqualTo(3836 + 2);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void countsThePublishedSampleAsItsReadmeDoes() throws IOException {
        SalesRead read = ReadingFixtures.sales(
                ReadingSource.of(SharedData.folder("data/cdnow").resolve("cdnow_elog.csv")));
        assertThat(read.rows()).isEqualTo(6919);
        assertThat(read.orders()).isEqualTo(6919);
        assertThat(revenue(read)).isEqualTo("244091.94");
        assertThat(read.customers()).hasSize(2357);
        assertThat(read.customers().stream()
                        .mapToInt(named -> named.history().days().size())
                        .sum())
                .isEqualTo(6696);
    }

    private static String outcome(Path file) {
        return switch (reading(ReadingSource.of(file))) {
            case SalesReading.Read read -> {
                SalesRead sales = read.sales();
                long refused = sales.refused().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                long skipped = sales.skipped().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                yield "%d rows %d orders %d refunds %d refused %d skipped %s"
                        .formatted(sales.rows(), sales.orders(), sales.refunds(), refused, skipped, revenue(sales));
            }
            case SalesReading.Asked asked ->
                asked.questions().stream()
                        .map(question -> question.kind().name())
                        .collect(Collectors.joining(" ", "asks ", ""));
            case SalesReading.Unreadable unreadable -> unreadable.problem().key();
        };
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
