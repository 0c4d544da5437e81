package app.clientela.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The small files of the tests of formats, as beginnings of a search for files that break them.
public final class Seeds {

    private Seeds() {}

    /// A small file, and the name of the format that knows it.
    public static final class Seed {

        private final String format;
        private final byte[] bytes;

        Seed(String format, byte[] bytes) {
            this.format = format;
            this.bytes = bytes;
        }

        public String format() {
            return format;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    public static List<Seed> all() {
        Stream<Seed> programs = Fixtures.all().stream()
                .map(sample -> new Seed(sample.format().name(), sample.text().getBytes(UTF_8)));
        byte[] invoice = FatturaPaTest.PLAIN.getBytes(UTF_8);
        byte[] european = EuropeanInvoiceTest.CII.getBytes(UTF_8);
        Stream<Seed> papers = Stream.of(
                new Seed("fatturapa", invoice),
                new Seed("fatturapa-simplified", FatturaPaTest.SIMPLIFIED.getBytes(UTF_8)),
                new Seed("corrispettivi", CorrispettiviTest.DAY.getBytes(UTF_8)),
                new Seed("nfe", NfeTest.SALE.getBytes(UTF_8)),
                new Seed("nfe-events", NfeTest.CANCELLATION.getBytes(UTF_8)),
                new Seed("ubl", EuropeanInvoiceTest.UBL.getBytes(UTF_8)),
                new Seed("cii", european),
                new Seed("p7m", EnvelopesTest.signed(invoice)),
                new Seed("factur-x", EnvelopesTest.pdf(Map.of("factur-x.xml", european))));
        return Stream.concat(programs, papers).toList();
    }
}
