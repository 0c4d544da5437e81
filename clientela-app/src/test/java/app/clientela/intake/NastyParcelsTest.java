package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What hostile and broken archives, documents and envelopes do to a careless reader: refused
/// whole, or file by file so that the others come in.
final class NastyParcelsTest {

    private static final String ROSA = "RSSMRA85T10A562S";
    private static final byte[] ZEROS = new byte[4 << 20];

    private Shopfloor shop;

    @BeforeEach
    void open() {
        shop = new Shopfloor();
        shop.intake.own(Invoices.US);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void refusesABombAlone() {
        assertThat(refusal("bomb.zip", zip(Map.of("a.csv", ZEROS)))).isEqualTo("file-swollen-archive");
        byte[] inside = zip(Map.of("a.csv", ZEROS));
        assertThat(refusal("bombs.zip", zip(Map.of("a.zip", inside, "b.zip", inside))))
                .isEqualTo("file-swollen-archive");
        assertThat(shop.intake.runs()).isEmpty();
    }

    @Test
    void refusesManySmallBombsTogether() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 70).forEach(i -> many.put(i + ".csv", new byte[1 << 20]));
        assertThat(refusal("many.zip", zip(many))).isEqualTo("file-swollen-archive");
    }

    @Test
    void refusesABombAmongInvoicesByItself() {
        Tally tally = come(zip(Map.of("1.xml", invoice(1), "bomb.xml", ZEROS, "bomb.zip", zip(Map.of("a", ZEROS)))));
        assertThat(tally.sales()).isEqualTo(1);
        assertThat(tally.refused()).isEqualTo(Map.of("document-too-large", 2L));
        assertThat(tally.rows()).isEqualTo(3);
    }

    @Test
    void refusesWhatIsDamagedFarBehindTheFirstLook() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 210).forEach(i -> many.put(i + ".xml", invoice(i)));
        many.put("bomb.zip", zip(Map.of("a.csv", ZEROS)));
        many.put("bomb.csv", ZEROS);
        many.put("cut.zip", Arrays.copyOf(zip(Map.of("1.xml", invoice(1))), 300));
        many.put("last.xml", invoice(999));
        Tally tally = come(zip(many));
        assertThat(tally.sales()).isEqualTo(211);
        assertThat(tally.refused()).isEqualTo(Map.of("document-too-large", 2L, "document-damaged", 1L));
    }

    @Test
    void refusesAFileWhoseBytesAreDamagedAndTakesTheOthers() {
        String table = "Date;E-mail;Total\n" + "2025-01-02;anna@example.org;10,00\n".repeat(3000);
        byte[] whole =
                zip(Map.of("1.xml", invoice(1)), Map.of("2.xml", invoice(2)), Map.of("t.csv", table.getBytes(UTF_8)));
        for (String damaged : List.of("2.xml", "t.csv")) {
            byte[] bytes = whole.clone();
            int data = new String(bytes, Charset.forName("ISO-8859-1")).indexOf(damaged) + damaged.length();
            Arrays.fill(bytes, data + 20, data + 60, (byte) 0xFF);
            try (Shopfloor other = new Shopfloor()) {
                other.intake.own(Invoices.US);
                Tally tally = come(other, bytes);
                assertThat(tally.refused()).as(damaged).isEqualTo(Map.of("document-damaged", 1L));
                assertThat(tally.sales()).as(damaged).isEqualTo(damaged.equals("t.csv") ? 2 : 1);
            }
        }
    }

    @Test
    void refusesAnArchiveWithTwoFilesOfOneName() {
        byte[] bytes = zip(Map.of("1.xml", invoice(1)), Map.of("2.xml", invoice(2)));
        String text = new String(bytes, Charset.forName("ISO-8859-1")).replace("2.xml", "1.xml");
        assertThat(refusal("twice.zip", text.getBytes(Charset.forName("ISO-8859-1"))))
                .isEqualTo("file-damaged-archive");
    }

    @Test
    void readsNamesThatOldProgramsWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("perché.xml"));
            zip.write(invoice(1));
        }
        ImportRun run = run(shop, bytes.toByteArray());
        assertThat(run.tally().sales()).isEqualTo(1);
        assertThat(shop.intake.refused().groups(run)).isEmpty();
    }

    @Test
    void takesNamesForLabelsAlone() throws IOException {
        byte[] cut = Arrays.copyOf(invoice(1), 500);
        Map<String, byte[]> names = new LinkedHashMap<>();
        names.put("ok.xml", invoice(1));
        List.of(
                        "../../../evil.xml",
                        "..\\..\\evil.xml",
                        "/abs/evil.xml",
                        "C:\\evil.xml",
                        "%2e%2e/evil.xml",
                        "nul\0.xml")
                .forEach(name -> names.put(name, cut));
        ImportRun run = run(shop, zip(names));
        assertThat(run.tally().sales()).isEqualTo(1);
        assertThat(run.tally().refused()).isEqualTo(Map.of("document-damaged", 6L));
        assertThat(shop.kept()).containsExactly(run.file().hash());
        ByteArrayOutputStream home = new ByteArrayOutputStream();
        shop.intake.refused().write(run, home, RefusedLine::part);
        assertThat(home.toString(Charset.forName("ISO-8859-1")))
                .doesNotContain("-..")
                .doesNotContain("/evil");
    }

    @Test
    void callsNobodyAndOpensNothingForADocument() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            List<String> bad = List.of(
                    "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + address + "\"><nfeProc/>",
                    "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\">%e;]><x>1</x>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                            + "<FatturaElettronica>&e;</FatturaElettronica>",
                    "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><l>&b;</l>");
            for (String text : bad) {
                assertThat(refusal("x.xml", text.getBytes(UTF_8))).as(text).isEqualTo("document-unsafe");
            }
            String schema = new String(invoice(1), UTF_8)
                    .replace(
                            "versione=",
                            "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"x " + address
                                    + "\" versione=");
            assertThat(come(schema.getBytes(UTF_8)).sales()).isEqualTo(1);
            canary.setSoTimeout(200);
            assertThat(calls(canary)).isFalse();
        }
    }

    private static boolean calls(ServerSocket canary) throws IOException {
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void saysWhatIsWrongWithBrokenDocumentsAndEnvelopes() {
        assertThat(refusal("x.xml", "<a>".repeat(20_000).getBytes(UTF_8))).isEqualTo("document-too-large");
        assertThat(refusal("x.xml", Arrays.copyOf(invoice(1), 200))).isEqualTo("document-damaged");
        assertThat(refusal("x.p7m", "nothing is signed here".getBytes(UTF_8))).isEqualTo("not-signed");
        assertThat(refusal("x.pdf", "%PDF-1.4 and no more".getBytes(UTF_8))).isEqualTo("document-damaged");
        assertThat(refusal("x.zip", Arrays.copyOf(zip(Map.of("1.xml", invoice(1))), 300)))
                .isEqualTo("file-damaged-archive");
        byte[] envelope = {
            0x30, (byte) 0x80, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2, (byte) 0xA0
        };
        assertThat(refusal("x.p7m", envelope)).isEqualTo("envelope-damaged");
        assertThat(shop.intake.runs()).isEmpty();
    }

    private String refusal(String name, byte[] bytes) {
        Reception reception = shop.drop(name, bytes);
        assertThat(reception).isInstanceOf(Reception.Refused.class);
        return ((Reception.Refused) reception).problem().key().replace("intake.reason.", "");
    }

    private Tally come(byte[] bytes) {
        return come(shop, bytes);
    }

    private static Tally come(Shopfloor shop, byte[] bytes) {
        return run(shop, bytes).tally();
    }

    private static ImportRun run(Shopfloor shop, byte[] bytes) {
        Reception first = shop.drop("x", bytes).parts().findFirst().orElseThrow();
        ImportRun run = shop.started(((Reception.Received) first).run());
        shop.jobs.runWaiting();
        assertThat(shop.now(run).state()).isEqualTo(RunState.DONE);
        return shop.now(run);
    }

    private static byte[] invoice(int number) {
        return Invoices.to(ROSA, String.valueOf(number), "2025-03-01", "100").getBytes(UTF_8);
    }

    @SafeVarargs
    private static byte[] zip(Map<String, byte[]>... files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Map<String, byte[]> some : files) {
            all.putAll(some);
        }
        return Invoices.packed(all);
    }
}
