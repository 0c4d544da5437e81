package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Archives of documents: what of them is sold, bought, or none of the two; and all of it again.
class ParcelImportTest {

    private static final String ROSA = "RSSMRA85T10A562S";
    private static final String BICE = "VRDLGU80A01H501T";

    private Shopfloor shop;

    @BeforeEach
    void open() {
        shop = new Shopfloor();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Map<String, String> mixed() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("2025/IT02313821007_1.xml", Invoices.to(ROSA, "1", "2025-03-01", "100"));
        files.put("2025/IT02313821007_2.xml", Invoices.to(ROSA, "2", "2025-04-01", "50"));
        files.put(
                "2025/IT02313821007_3.xml",
                Invoices.to(ROSA, "3", "2025-05-01", "10").substring(0, 900));
        files.put("ricevute/IT00743110157_9.xml", Invoices.from(Invoices.ROASTERY, "9", "2025-04-02", "40"));
        files.put("leggimi.txt", "Le fatture del 2025");
        files.put("vendite.csv", "Numero;Data;E-mail;Totale\nA-1;2025-05-02;bice@example.org;12,00\n");
        return files;
    }

    @Test
    void asksOnceWhoWeAreAndTellsSalesFromBills() {
        Reception.Unpacked unpacked = (Reception.Unpacked) shop.drop("fatture.zip", Invoices.zip(mixed()));
        Reception.Received parcel = (Reception.Received) unpacked.files().getFirst();
        Reception.Received table = (Reception.Received) unpacked.files().get(1);

        assertThat(parcel.look().questions())
                .singleElement()
                .satisfies(question -> assertThat(question.kind()).isEqualTo(Question.Kind.OWN_TAX_ID))
                .satisfies(question -> assertThat(question.title()).isEqualTo("IT" + Invoices.US));
        assertThat(shop.intake.start(parcel.run(), true)).isInstanceOf(Starting.Asks.class);
        assertThat(table.run().file().name()).isEqualTo("vendite.csv");

        shop.intake.own("IT" + Invoices.US);
        ImportRun run = come(parcel);

        Tally tally = run.tally();
        assertThat(tally.sales()).isEqualTo(2);
        assertThat(tally.received()).isEqualTo(1);
        assertThat(tally.customers()).isEqualTo(1);
        assertThat(tally.totals()).containsExactly(new Tally.CurrencyTotal("EUR", 2, 18300, 15000, 0, 4880));
        assertThat(tally.skipped()).isEqualTo(Map.of("file-unknown", 1L, "by-itself", 1L));
        assertThat(tally.refused()).isEqualTo(Map.of("document-damaged", 1L));
        assertThat(tally.rows()).isEqualTo(6);
        assertThat(tally.files()).isEqualTo(Map.of("fatturapa", 4L, "", 2L));
        assertThat(shop.costs.hasBills()).isTrue();

        Reception next =
                shop.drop("altre.zip", Invoices.zip(Map.of("5.xml", Invoices.to(BICE, "5", "2025-06-01", "7"))));
        assertThat(((Reception.Received) next).look().questions()).isEmpty();
    }

    @Test
    void knowsTheShopBySeveralNumbers() {
        shop.intake.own(Invoices.US);
        shop.intake.own("IT " + Invoices.US);
        shop.intake.own(Invoices.ROASTERY);
        assertThat(shop.business.get().taxIds()).contains(Invoices.US + ", " + Invoices.ROASTERY);

        ImportRun run = come(first(shop.drop("fatture.zip", Invoices.zip(mixed()))));
        assertThat(run.tally().sales()).isEqualTo(2);
        assertThat(run.tally().skipped()).containsEntry("self-invoice", 1L);
    }

    @Test
    void looksAgainAtWhatWaitsWhenTheSettingsSayWhoWeAre() {
        ImportRun waiting =
                first(shop.drop("fatture.zip", Invoices.zip(mixed()))).run();
        assertThat(shop.intake.waiting().asks(waiting)).isTrue();

        shop.business.save(shop.business.get().withTaxId("IT" + Invoices.US));
        shop.jobs.runWaiting();

        Awaitility.await().until(() -> shop.now(waiting).checked());
        assertThat(shop.intake.waiting().asks(waiting)).isFalse();
        assertThat(shop.now(waiting).tally().sales()).isEqualTo(2);
        assertThat(shop.now(waiting).tally().refused()).containsOnlyKeys("document-damaged");
    }

    @Test
    void looksAgainAtWhatIsNotOursYetWhenTheShopHasOneMoreNumber() {
        shop.intake.own(Invoices.ROASTERY);
        ImportRun tried = shop.tried(
                first(shop.drop("fatture.zip", Invoices.zip(mixed()))).run());
        assertThat(tried.tally().refused()).containsEntry("not-yours", 2L);

        shop.business.save(shop.business.get().withTaxId(Invoices.US));
        shop.jobs.runWaiting();

        Awaitility.await().until(() -> shop.now(tried).checked());
        assertThat(shop.now(tried).tally().sales()).isEqualTo(2);
        assertThat(shop.now(tried).tally().refused()).doesNotContainKey("not-yours");
    }

    @Test
    void bringsRefusedFilesHomeAsTheyWere() throws IOException {
        shop.intake.own(Invoices.US);
        ImportRun run = come(first(shop.drop("fatture.zip", Invoices.zip(mixed()))));

        assertThat(shop.intake.refused().groups(run))
                .singleElement()
                .satisfies(group -> assertThat(group.example().part()).isEqualTo("2025/IT02313821007_3.xml"));
        ByteArrayOutputStream home = new ByteArrayOutputStream();
        shop.intake.refused().write(run, home, line -> line.part() + ": " + line.reason());
        assertThat(unzipped(home.toByteArray()))
                .containsEntry("0003-2025_IT02313821007_3.xml", mixed().get("2025/IT02313821007_3.xml"))
                .containsEntry("clientela.txt", "2025/IT02313821007_3.xml: document-damaged\r\n")
                .hasSize(2);
    }

    @Test
    void countsTheSameDocumentsOnceHoweverTheyCome() {
        shop.intake.own(Invoices.US);
        ImportRun run = come(first(shop.drop("fatture.zip", Invoices.zip(mixed()))));
        String books = shop.books();

        assertThat(shop.drop("di nuovo.zip", Invoices.zip(mixed()))).isInstanceOf(Reception.AlreadyReceived.class);
        ImportRun single = come((Reception.Received) shop.drop("una.xml", Invoices.to(ROSA, "1", "2025-03-01", "100")));
        assertThat(single.tally().known()).isEqualTo(1);
        assertThat(shop.books()).isEqualTo(books);

        shop.undo(run);
        assertThat(shop.books()).hasLineCount(1).contains("2025-03-01").doesNotContain("2025-04-01");
        assertThat(shop.costs.hasBills()).isFalse();
        shop.undo(single);
        assertThat(shop.books()).isEmpty();
    }

    @Test
    void takesDocumentsDroppedTogetherAsOne() {
        shop.intake.own(Invoices.US);
        List<ReadingSource> dropped = new ArrayList<>();
        mixed().forEach((name, text) -> dropped.add(
                ReadingSource.of(name.substring(name.indexOf('/') + 1), text.getBytes(StandardCharsets.UTF_8))));

        List<Reception> receptions = shop.intake.arrivals().receive(dropped, Shopfloor.COMMAND);

        assertThat(receptions).hasSize(2);
        ImportRun bundle = come((Reception.Received) receptions.getFirst());
        assertThat(bundle.file().name()).isEqualTo("IT02313821007_1.xml +4");
        assertThat(bundle.tally().sales()).isEqualTo(2);
        assertThat(bundle.tally().skipped()).containsEntry("file-unknown", 1L);
        assertThat(receptions.get(1)).isInstanceOf(Reception.Received.class);
        assertThat(shop.intake.arrivals().receive(dropped, Shopfloor.COMMAND).getFirst())
                .isInstanceOf(Reception.AlreadyReceived.class);
    }

    @Test
    void triesAParcelBeforeItComesIn() {
        shop.intake.own(Invoices.US);
        ImportRun tried = shop.tried(
                first(shop.drop("fatture.zip", Invoices.zip(mixed()))).run());

        assertThat(tried.tally().sales()).isEqualTo(2);
        assertThat(tried.tally().received()).isEqualTo(1);
        assertThat(shop.intake.refused().groups(tried))
                .singleElement()
                .satisfies(group -> assertThat(group.example().part()).isEqualTo("2025/IT02313821007_3.xml"))
                .satisfies(group -> assertThat(group.cures()).containsExactly(Cure.LEAVE_OUT));
        assertThat(shop.books()).isEmpty();
        assertThat(shop.costs.hasBills()).isFalse();
    }

    @Test
    void takesACreditNoteOffAllTheInvoicesThatItNames() {
        String first = Invoices.to(ROSA, "1", "2025-03-01", "100");
        String second = Invoices.to(ROSA, "2", "2025-04-01", "50");
        String credit = Invoices.to(ROSA, "3", "2025-05-01", "120")
                .replace("TD01", "TD04")
                .replace(
                        "</DatiGeneraliDocumento>",
                        "</DatiGeneraliDocumento><DatiFattureCollegate><IdDocumento>2</IdDocumento>"
                                + "</DatiFattureCollegate><DatiFattureCollegate><IdDocumento>1</IdDocumento>"
                                + "</DatiFattureCollegate>");
        shop.intake.own(Invoices.US);
        shop.letIn("3.xml", credit);
        shop.letIn("1.xml", first);
        shop.letIn("2.xml", second);

        assertThat(shop.money()).isEqualTo("EUR 36.60");
        assertThat(shop.books()).contains("2025-03-01").doesNotContain("2025-04-01");
        try (Shopfloor together = new Shopfloor()) {
            together.intake.own(Invoices.US);
            together.letIn("all.zip", Invoices.zip(Map.of("1.xml", first, "2.xml", second, "3.xml", credit)));
            assertThat(together.books()).isEqualTo(shop.books());
        }
    }

    @Test
    void opensAnArchiveInAnArchiveAndNoDeeper() throws IOException {
        byte[] inner = Invoices.zip(Map.of("1.xml", Invoices.to(ROSA, "1", "2025-03-01", "100")));
        byte[] middle = Archives.holding("mese.zip", inner);
        shop.intake.own(Invoices.US);

        ImportRun run = come(first(shop.drop("anno.zip", middle)));
        assertThat(run.tally().sales()).isEqualTo(1);
        Reception deeper = shop.drop("anni.zip", Archives.holding("anno.zip", middle));
        assertThat(deeper).isInstanceOf(Reception.Refused.class);
        assertThat(((Reception.Refused) deeper).problem().key()).isEqualTo("intake.reason.archive-too-deep");
    }

    private ImportRun come(Reception.Received received) {
        ImportRun run = shop.started(received.run());
        shop.jobs.runWaiting();
        return shop.now(run);
    }

    private static Reception.Received first(Reception reception) {
        return (Reception.Received) reception.parts().findFirst().orElseThrow();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /// Archives in archives.
    private static final class Archives {
        static byte[] holding(String name, byte[] inner) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
                zip.putNextEntry(new java.util.zip.ZipEntry(name));
                zip.write(inner);
                zip.closeEntry();
            }
            return bytes.toByteArray();
        }
    }
}
