package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.documents;
import static app.clientela.intake.formats.PaperFixtures.expected;
import static app.clientela.intake.formats.PaperFixtures.files;
import static app.clientela.intake.formats.PaperFixtures.only;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static app.clientela.intake.formats.PaperFixtures.total;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                case "invalid" -> assertThat(reason(told(source).getFirst())).isEqualTo(Reason.ENVELOPE_DAMAGED);
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
                .filter(document ->
                        document.seller().orElseThrow().taxId().equals("IT57903289999"))
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

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
