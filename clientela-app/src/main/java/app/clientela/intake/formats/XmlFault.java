package app.clientela.intake.formats;

import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.util.List;
import javax.xml.stream.Location;

/// A document cannot be read to its end, wherever in it that turned out. `Xml.tell` makes a refusal
/// of it.
final class XmlFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Told.Refused refused;

    private XmlFault(Told.Refused refused, Throwable cause) {
        super(refused.reason().slug(), cause);
        this.refused = refused;
    }

    static XmlFault damaged(int line, int column, String path, Throwable cause) {
        return new XmlFault(refused(line, path, Reason.DOCUMENT_DAMAGED, line + ":" + column), cause);
    }

    static XmlFault unsafe(Location at, String path) {
        Told.Refused refused = refused(at.getLineNumber(), path, Reason.DOCUMENT_UNSAFE, "DOCTYPE");
        return new XmlFault(refused, new IllegalArgumentException("a DOCTYPE"));
    }

    /// @param limit of depth, of elements or of characters, as it was exceeded
    static XmlFault tooLarge(String path, int limit) {
        return tooLarge(path, limit, new IllegalArgumentException("more than " + limit));
    }

    static XmlFault tooLarge(String path, int limit, Throwable cause) {
        return new XmlFault(refused(0, path, Reason.DOCUMENT_TOO_LARGE, "> " + limit), cause);
    }

    private static Told.Refused refused(int line, String path, Reason reason, String given) {
        return new Told.Refused(new Place(Math.max(0, line), path, 1), reason, given, List.of());
    }

    Told.Refused refused() {
        return refused;
    }
}
