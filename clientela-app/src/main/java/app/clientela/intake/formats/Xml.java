package app.clientela.intake.formats;

import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through an XML document from element to element and takes parts of it as small trees, by
/// local names: prefixes and namespaces vary between the programs that write the same document.
/// Nothing in a document can name a file or an address, and nothing in it fills the memory: a
/// DOCTYPE is refused, attachments and signatures are passed over, and there are limits.
final class Xml {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 300_000;

    /// Characters of an element; what is longer is no value that anybody typed, and is not kept.
    private static final int LONGEST_TEXT = 1 << 16;

    /// What of a path is shown.
    private static final int LONGEST_PATH = 200;

    private static final Set<String> PASSED_OVER = Set.of(
            "Signature",
            "Allegati",
            "UBLExtensions",
            "EmbeddedDocumentBinaryObject",
            "AttachmentBinaryObject",
            "AttachedObject");

    private final XmlCharacters characters;
    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;

    private Xml(XmlCharacters characters) {
        this.characters = characters;
        this.xml = reader(characters);
    }

    private static XMLStreamReader reader(XmlCharacters characters) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLReporter((_, _, _, _) -> {});
        try {
            return factory.createXMLStreamReader(characters);
        } catch (XMLStreamException damaged) {
            throw XmlFault.damaged(1, 1, "", damaged);
        }
    }

    /// What a document says. It counts only as a whole: of a damaged one nothing is told but that.
    static Telling tell(ReadingSource source, Function<Xml, ? extends Collection<? extends Told>> mapping) {
        try (XmlCharacters characters = XmlCharacters.of(source)) {
            Xml xml = new Xml(characters);
            List<Told> told = new ArrayList<>(mapping.apply(xml));
            xml.finish();
            return Telling.of(told);
        } catch (XmlFault fault) {
            return Telling.of(List.of(fault.refused()));
        }
    }

    /// Goes to the beginning of the next element, wherever it stands; false at the end of all.
    boolean next() {
        int event = step();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT && !isPassedOver()) {
                return true;
            }
            event = step();
        }
        return false;
    }

    private void finish() {
        while (next()) {
            // Only to see that it has an end.
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /// The element in which this one stands; empty for the outermost.
    String parent() {
        Iterator<String> inside = open.iterator();
        inside.next();
        return inside.hasNext() ? inside.next() : "";
    }

    /// The element that begins here, with all that is in it.
    XmlElement take() {
        String name = name();
        Map<String, String> attributes = attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int event = step();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!isPassedOver()) {
                    children.add(take());
                }
            } else if (isText(event) && text.length() <= LONGEST_TEXT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            event = step();
        }
        String kept = text.length() > LONGEST_TEXT ? "" : text.toString().strip();
        return new XmlElement(name, attributes, kept, List.copyOf(children));
    }

    /// Whether the element that begins here is of no use, as the outermost never is; then this is
    /// its end.
    private boolean isPassedOver() {
        int depth = open.size();
        boolean passed = depth > 1 && PASSED_OVER.contains(name());
        while (passed && open.size() >= depth) {
            step();
        }
        return passed;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private Map<String, String> attributes() {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(
                    xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
        }
        return attributes;
    }

    /// The next event; the end of the outermost element is the end of the document, whatever other
    /// programs have left behind it.
    private int step() {
        if (elements > 0 && open.isEmpty()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = read();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> opened();
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw XmlFault.unsafe(xml.getLocation(), path());
            default -> {}
        }
        return event;
    }

    private int read() {
        characters.refill();
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser of the JDK answers some damaged documents with exceptions of its own.
            if (characters.isDry()) {
                throw XmlFault.tooLarge(path(), XmlCharacters.MOST_AT_ONCE, damaged);
            }
            int line = xml.getLocation().getLineNumber();
            throw XmlFault.damaged(line, xml.getLocation().getColumnNumber(), path(), damaged);
        }
    }

    private void opened() {
        open.push(name());
        elements++;
        if (open.size() > DEEPEST) {
            throw XmlFault.tooLarge(open.peekLast(), DEEPEST);
        }
        if (elements > MOST_ELEMENTS) {
            throw XmlFault.tooLarge(open.peekLast(), MOST_ELEMENTS);
        }
    }

    /// Names from the outermost element to this one.
    private String path() {
        List<String> names = new ArrayList<>(open).reversed();
        String path = String.join("/", names);
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }
}
