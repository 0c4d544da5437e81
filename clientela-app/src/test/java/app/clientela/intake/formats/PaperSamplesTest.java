package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.documents;
import static app.clientela.intake.formats.PaperFixtures.expected;
import static app.clientela.intake.formats.PaperFixtures.files;
import static app.clientela.intake.formats.PaperFixtures.only;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static app.clientela.intake.formats.PaperFixtures.total;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.intake.Format;
import app.clientela.intake.Formats;
import app.clientela.intake.Party;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The folders of e-invoices that developers keep, file by file, to the cent.
class PaperSamplesTest {

    @Test
    void readsTheItalianInvoicesOfDevelopers() throws IOException {
        Path folder = SharedData.folder("data/samples/fatturapa");
        for (JsonNode entry : expected(folder)) {
            ReadingSource source = ReadingSource.of(folder.resolve(text(entry, "file")));
            switch (text(entry, "kind")) {
                case "zip" -> {}
                case "invalid" -> assertThat(reason(told(source).getFirst())).isEqualTo(Reason.NOT_SIGNED);
                case "notification" ->
                    assertThat(told(source))
                            .as(source.name())
                            .singleElement()
                            .satisfies(told -> assertThat(reason(told)).isEqualTo(Reason.NOTIFICATION));
                default -> italian(source, entry);
            }
        }
    }

    /// The declared total is what the folder's `gross` says where there is one; what counts is
    /// `riep`, the sum of the tax summaries.
    private static void italian(ReadingSource source, JsonNode entry) {
        List<Told.Document> documents = documents(source);
        assertThat(documents).as(source.name()).hasSameSizeAs(entry.get("docs"));
        for (int i = 0; i < documents.size(); i++) {
            Told.Document document = documents.get(i);
            JsonNode doc = entry.get("docs").get(i);
            boolean simplified = text(entry, "kind").equals("simplified");
            BigDecimal gross = new BigDecimal(text(doc, simplified ? "gross" : "riep"));
            boolean credit = doc.get("credit").booleanValue() || gross.signum() < 0;
            same(source, document, doc, gross);
            assertThat(document.kind()).as(source.name()).isEqualTo(credit ? Kind.REFUND : Kind.SALE);
            assertThat(document.buyer().taxId())
                    .as(source.name())
                    .contains(text(doc, "cust").substring(text(doc, "cust").indexOf(':') + 1));
            String[] key = text(doc, "key").split("\\|", -1);
            assertThat(document.day().on()).as(source.name()).isEqualTo(key[1].substring(0, 10));
            assertThat(document.number())
                    .as(source.name())
                    .isEqualTo(String.join("/", key[0], key[1].substring(0, 4), key[2], key[3]));
        }
    }

    private static void same(ReadingSource source, Told.Document document, JsonNode doc, BigDecimal gross) {
        assertThat(document.gross().toDecimal()).as(source.name()).isEqualByComparingTo(gross.abs());
        assertThat(document.gross().currency().getCurrencyCode())
                .as(source.name())
                .isEqualTo(text(doc, "cur"));
        assertThat(document.lines()).as(source.name()).hasSize(doc.get("lines").intValue());
    }

    @Test
    void readsTheItalianInvoicesOfTheInventedShop() throws IOException {
        List<Told> told = new ArrayList<>();
        for (Path file : files(SharedData.folder("data/samples/bottega-synthetic/fatturapa"))) {
            told.addAll(told(ReadingSource.of(file)));
        }
        List<Told.Document> ours = only(told, Told.Document.class).stream()
                .filter(document -> document.seller().orElseThrow().taxId().equals("IT57903289999"))
                .toList();

        assertThat(only(told, Told.Refused.class)).isEmpty();
        assertThat(only(told, Told.Passed.class))
                .extracting(Told.Passed::reason)
                .containsExactlyInAnyOrder(Reason.NOTIFICATION, Reason.NOTIFICATION, Reason.SELF_INVOICE);
        assertThat(only(told, Told.Document.class)).hasSize(ours.size() + 1);
        assertThat(ours).hasSize(29 + 2);
        assertThat(total(ours, Kind.SALE, "EUR")).isEqualTo("2463.28");
        assertThat(total(ours, Kind.REFUND, "EUR")).isEqualTo("21.40");
        assertThat(nets(ours, Kind.SALE)).isEqualTo("2134.74");
        assertThat(nets(ours, Kind.REFUND)).isEqualTo("17.54");
        assertThat(ours.stream().map(document -> document.buyer().taxId()).distinct())
                .hasSize(9);
        List<String> numbers = ours.stream().map(Told.Document::number).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(ours.stream().filter(document -> document.kind() == Kind.REFUND))
                .allSatisfy(
                        refund -> assertThat(numbers).contains(refund.refundOf().orElseThrow()));
    }

    private static String nets(List<Told.Document> documents, Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .map(document -> document.net().orElseThrow().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    @Test
    void changesNothingWhenTheSameInvoicesComeSigned() throws IOException {
        Path plain = SharedData.folder("data/samples/bottega-synthetic/fatturapa");
        for (Path file : files(SharedData.folder("data/samples/bottega-synthetic/fatturapa-p7m"))) {
            ReadingSource signed = ReadingSource.of(file);
            String name = signed.name().replace(".p7m", "");
            assertThat(Formats.of(signed).map(Format::name)).contains("fatturapa");
            assertThat(documents(signed))
                    .as(name)
                    .isNotEmpty()
                    .isEqualTo(documents(ReadingSource.of(plain.resolve(name))));
        }
    }

    @Test
    void readsTheTillOfTheInventedShop() throws IOException {
        List<Told> told = new ArrayList<>();
        for (Path file : files(SharedData.folder("data/samples/bottega-synthetic/corrispettivi"))) {
            told.addAll(told(ReadingSource.of(file)));
        }
        List<Told.TillDay> days = only(told, Told.TillDay.class);

        assertThat(days).hasSize(9);
        assertThat(days.stream()
                        .map(day -> day.gross().toDecimal())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString())
                .isEqualTo("9606.27");
        assertThat(only(told, Told.Passed.class))
                .extracting(Told.Passed::reason)
                .containsExactly(Reason.CLOSED_DAY);
        assertThat(told).hasSize(10);
    }

    /// Ten notes are authorised sales by their state alone; three of them are gifts by their codes
    /// of operation (5910, 6910), and so are not sold.
    @Test
    void readsTheBrazilianNotesOfDevelopers() throws IOException {
        Path folder = SharedData.folder("data/samples/nfe");
        List<Told> all = new ArrayList<>();
        for (JsonNode entry : expected(folder)) {
            ReadingSource source = ReadingSource.of(folder.resolve(text(entry, "file")));
            List<Told> told = told(source);
            all.addAll(told);
            assertThat(only(told, Told.Refused.class)).as(source.name()).isEmpty();
            for (Told.Document document : only(told, Told.Document.class)) {
                JsonNode doc = entry.get("docs").get(0);
                same(source, document, doc, new BigDecimal(text(doc, "gross")));
                assertThat(document.number()).isEqualTo(text(doc, "key"));
                String buyer = text(doc, "cust").replaceFirst("^[A-Za-z]+:", "");
                assertThat(document.buyer().key()).contains(buyer);
                assertThat(List.of(text(doc, "amb"), text(doc, "tp"), text(doc, "cStat")))
                        .containsExactly("1", "1", "100");
            }
        }
        List<Told.Document> sales = only(all, Told.Document.class);
        assertThat(sales).hasSize(10);
        assertThat(total(sales, Kind.SALE, "BRL")).isEqualTo("235848.10");
        assertThat(only(all, Told.Passed.class).stream().collect(groupingBy(Told.Passed::reason, counting())))
                .containsEntry(Reason.OTHER_OPERATION, 1L)
                .containsEntry(Reason.NO_MONEY_CHANGED, 2L)
                .doesNotContainKey(Reason.FILE_UNKNOWN);
    }

    @Test
    void readsTheBrazilianNotesOfTheInventedShop() throws IOException {
        List<Told> told = new ArrayList<>();
        for (Path file : files(SharedData.folder("data/samples/bottega-synthetic/nfe"))) {
            told.addAll(told(ReadingSource.of(file)));
        }
        List<String> cancelled = only(told, Told.Cancelled.class).stream()
                .map(Told.Cancelled::number)
                .toList();
        List<Told.Document> left = only(told, Told.Document.class).stream()
                .filter(document -> !cancelled.contains(document.number()))
                .toList();
        List<Told.Document> sales =
                left.stream().filter(document -> document.kind() == Kind.SALE).toList();

        assertThat(cancelled).hasSize(1);
        assertThat(sales).hasSize(15);
        assertThat(total(left, Kind.SALE, "BRL")).isEqualTo("4627.80");
        assertThat(total(left, Kind.REFUND, "BRL")).isEqualTo("39.90");
        assertThat(sales.stream().filter(sale -> sale.buyer().equals(Party.NOBODY)))
                .hasSize(4);
        assertThat(sales.stream()
                        .flatMap(sale -> Stream.of(sale.buyer().taxId()).filter(id -> !id.isEmpty()))
                        .distinct())
                .hasSize(5);
        assertThat(only(told, Told.Passed.class))
                .extracting(Told.Passed::reason)
                .containsExactlyInAnyOrder(Reason.TEST_DOCUMENT, Reason.NOT_AUTHORISED);
        assertThat(told).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubl", "cii", "facturx-pdf"})
    void readsTheEuropeanInvoicesOfDevelopers(String samples) throws IOException {
        Path folder = SharedData.folder("data/samples/" + samples);
        for (JsonNode entry : expected(folder)) {
            ReadingSource source = ReadingSource.of(folder.resolve(text(entry, "file")));
            if (entry.get("docs") == null || entry.get("docs").isEmpty()) {
                assertThat(reason(told(source).getFirst())).isEqualTo(Reason.PDF_WITHOUT_DATA);
                continue;
            }
            List<Told.Document> documents = documents(source);
            assertThat(documents).as(source.name()).hasSize(1);
            Told.Document document = documents.getFirst();
            JsonNode doc = entry.get("docs").get(0);
            BigDecimal gross = new BigDecimal(text(doc, "gross"));
            same(source, document, doc, gross);
            boolean credit = doc.get("credit").booleanValue() || gross.signum() < 0;
            assertThat(document.kind()).as(source.name()).isEqualTo(credit ? Kind.REFUND : Kind.SALE);
            Party buyer = document.buyer();
            assertThat(Stream.of(buyer.taxId(), buyer.externalId(), buyer.email(), buyer.name()))
                    .as(source.name())
                    .contains(text(doc, "cust"));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
