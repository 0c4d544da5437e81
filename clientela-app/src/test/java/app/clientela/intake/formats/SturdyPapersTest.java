package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.files;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.clientela.SharedData;
import app.clientela.intake.Format;
import app.clientela.intake.Formats;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Damaged and hostile papers: something is always told, nothing is thrown, and it does not take
/// long.
class SturdyPapersTest {

    private static final List<Format> PAPERS = List.of(
            new FatturaPa(),
            new FatturaSemplificata(),
            new SdiNotices(),
            new SignedEnvelope(),
            new Corrispettivi(),
            new Nfe(),
            new NfeEvents(),
            new Ubl(),
            new Cii(),
            new FacturX(),
            new UnknownXml());

    private static List<byte[]> whole() {
        return List.of(
                FatturaPaTest.PLAIN.getBytes(UTF_8),
                FatturaPaTest.SIMPLIFIED.getBytes(UTF_8),
                CorrispettiviTest.DAY.getBytes(UTF_8),
                NfeTest.SALE.getBytes(UTF_8),
                NfeTest.CANCELLATION.getBytes(UTF_8),
                EuropeanInvoiceTest.UBL.getBytes(UTF_8),
                EuropeanInvoiceTest.CII.getBytes(UTF_8),
                EnvelopesTest.signed(FatturaPaTest.PLAIN.getBytes(UTF_8)),
                EnvelopesTest.pdf(Map.of("factur-x.xml", EuropeanInvoiceTest.CII.getBytes(UTF_8))));
    }

    @Test
    void tellsSomethingOfEveryBeginningOfAFile() {
        for (byte[] file : whole()) {
            for (int length = 0; length < file.length; length += 97) {
                survives(Arrays.copyOf(file, length));
            }
        }
    }

    @Test
    void tellsSomethingOfFilesWithWrongBytes() {
        Random chance = new Random(7);
        for (byte[] file : whole()) {
            for (int i = 0; i < 60; i++) {
                byte[] changed = file.clone();
                for (int flips = 0; flips < 1 + i % 4; flips++) {
                    changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
                }
                survives(changed);
            }
        }
    }

    private static void survives(byte[] bytes) {
        ReadingSource source = ReadingSource.of("damaged", bytes);
        assertThatCode(() -> {
                    Formats.of(source)
                            .ifPresent(
                                    format -> assertThat(told(format, source)).isNotEmpty());
                    for (Format format : PAPERS) {
                        assertThat(told(format, source)).as(format.name()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void answersDepthWidthAndEntitiesAtOnce() {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        String wide = "<a>" + "<b/>".repeat(400_000) + "</a>";
        String attribute = "<a b=\"" + "x".repeat(20_000_000) + "\"/>";
        String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";
        String undeclared = "<a>&e;</a>";

        assertThat(PaperFixtures.reason(deep)).isEqualTo(Reason.DOCUMENT_TOO_LARGE);
        assertThat(PaperFixtures.reason(wide)).isEqualTo(Reason.DOCUMENT_TOO_LARGE);
        assertThat(PaperFixtures.reason(attribute)).isEqualTo(Reason.DOCUMENT_TOO_LARGE);
        assertThat(PaperFixtures.reason(entity)).isEqualTo(Reason.DOCUMENT_UNSAFE);
        assertThat(PaperFixtures.reason(undeclared)).isIn(Reason.DOCUMENT_UNSAFE, Reason.DOCUMENT_DAMAGED);
    }

    @Test
    void answersEveryNastyFile() throws IOException {
        Map<String, Reason> expected = Map.of(
                "05", Reason.DOCUMENT_UNSAFE,
                "06", Reason.DOCUMENT_UNSAFE,
                "07", Reason.DOCUMENT_UNSAFE,
                "08", Reason.DOCUMENT_TOO_LARGE,
                "09", Reason.DOCUMENT_DAMAGED,
                "10", Reason.VALUE_MISSING,
                "11", Reason.ENVELOPE_DAMAGED,
                "12", Reason.NOT_SIGNED,
                "38", Reason.DOCUMENT_DAMAGED);
        for (Path path : files(SharedData.folder("data/samples/nasty"))) {
            ReadingSource source = ReadingSource.of(path);
            Reason reason = expected.get(source.name().substring(0, 2));
            long begun = System.nanoTime();
            if (reason != null) {
                List<Told> told = told(source);
                assertThat(told).as(source.name()).hasSize(1);
                assertThat(reason(told.getFirst())).as(source.name()).isEqualTo(reason);
            }
            for (Format format : PAPERS) {
                assertThat(told(format, source)).as(source.name()).isNotEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void claimsNoTable() throws IOException {
        for (Path path : files(SharedData.folder("data/samples/nasty"))) {
            boolean table = path.toString().endsWith(".csv") && !path.toString().contains("38-");
            if (table) {
                assertThat(Formats.of(ReadingSource.of(path)).filter(PAPERS::contains))
                        .as(path.toString())
                        .isEmpty();
            }
        }
    }
}
