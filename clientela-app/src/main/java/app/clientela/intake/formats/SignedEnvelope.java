package app.clientela.intake.formats;

import app.clientela.intake.Envelope;
import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A signed document, `.p7m`: binary, in base64, between PEM lines, or several of these around each
/// other. Whether the signature still holds does not matter here: certificates expire, and the
/// document stays what was sent.
@AutoService(Format.class)
public final class SignedEnvelope implements Envelope {

    private static final int LOOKED_AT = 1 << 12;

    /// The exchange system takes no larger documents than a third of this.
    private static final int LARGEST = 1 << 24;

    @Override
    public String name() {
        return "p7m";
    }

    @Override
    public String title() {
        return "P7M";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    /// A name alone counts for little: a file that nobody knows is refused as what it promised.
    @Override
    public int recognises(Head head) {
        if (Layers.isEnvelope(read(head.source(), LOOKED_AT))) {
            return 100;
        }
        return head.source().name().toLowerCase(Locale.ROOT).endsWith(".p7m") ? 1 : 0;
    }

    @Override
    public Optional<ReadingSource> content(ReadingSource envelope) {
        if (envelope.size() > LARGEST) {
            return Optional.empty();
        }
        return Layers.content(read(envelope, LARGEST), LARGEST)
                .map(content -> ReadingSource.of(envelope.name().replaceAll("(?i)(\\.p7m)+$", ""), content));
    }

    /// What it is instead, as far as two words can tell.
    private static String kind(byte[] beginning) {
        boolean text = true;
        for (byte b : beginning) {
            text &= b < 0 || b >= ' ' || Character.isWhitespace(b);
        }
        return text ? "TXT" : "BIN";
    }

    private static byte[] read(ReadingSource source, int most) {
        try (InputStream in = source.open()) {
            return in.readNBytes(most);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        Place place = Place.ofElement("");
        if (source.size() > LARGEST) {
            return Telling.of(List.of(new Told.Refused(place, Reason.DOCUMENT_TOO_LARGE, "> " + LARGEST, List.of())));
        }
        byte[] beginning = read(source, LOOKED_AT);
        if (!Layers.isEnvelope(beginning)) {
            return Telling.of(List.of(new Told.Refused(place, Reason.NOT_SIGNED, kind(beginning), List.of())));
        }
        return Telling.of(List.of(
                content(source).isPresent()
                        ? new Told.Passed(place, Reason.FILE_UNKNOWN)
                        : new Told.Refused(place, Reason.ENVELOPE_DAMAGED, "", List.of())));
    }
}
