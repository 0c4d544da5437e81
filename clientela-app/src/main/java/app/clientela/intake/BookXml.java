package app.clientela.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through one part of a workbook, tag by tag. A part with a DOCTYPE is refused, so that
/// nothing in it can name a file or an address.
final class BookXml implements AutoCloseable {

    private final InputStream bytes;
    private final XMLStreamReader xml;

    BookXml(InputStream in) {
        this.bytes = in;
        this.xml = reader(in);
    }

    private static XMLStreamReader reader(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLReporter((_, _, _, _) -> {});
        try {
            return factory.createXMLStreamReader(characters(in));
        } catch (XMLStreamException | IOException damaged) {
            throw BookFault.damaged(damaged);
        }
    }

    /// Parts are written in UTF-8, or in UTF-16 with its mark (ECMA-376 part 2, 8.1.4).
    private static Reader characters(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        bytes.reset();
        Charset charset = mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Reader characters = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), 1 << 15);
        characters.mark(1);
        if (characters.read() != '\uFEFF') {
            characters.reset();
        }
        return characters;
    }

    /// Goes to the next tag; false at the end.
    boolean next() {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = step();
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private int step() {
        int event = read();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw BookFault.damaged("a DOCTYPE");
        }
        return event;
    }

    private int read() {
        try {
            return xml.next();
        } catch (BookFault known) {
            throw known;
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser of the JDK answers some damaged documents with exceptions of its own.
            throw BookFault.damaged(damaged);
        }
    }

    /// Whether the place is the beginning of such an element, in whatever namespace.
    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// An attribute by its local name.
    Optional<String> attribute(String name) {
        return Optional.ofNullable(rawAttribute(name));
    }

    @Nullable
    String rawAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// A number of at least 0 in an attribute; `missing` where there is none that can be read.
    int number(String name, int missing) {
        String text = rawAttribute(name);
        return text == null ? missing : number(text).orElse(missing);
    }

    static Optional<Integer> number(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// The characters up to the end of the element that begins here, elements inside it left out.
    /// @param most characters; what is longer is cut there
    void text(StringBuilder to, int most) {
        int depth = 1;
        while (depth > 0) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && isText(event)) {
                int room = Math.min(most - to.length(), xml.getTextLength());
                to.append(xml.getTextCharacters(), xml.getTextStart(), Math.max(0, room));
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// The text of `t` inside the element that begins here, its runs joined, what only says how to
    /// pronounce it left out.
    void richText(String element, StringBuilder to, int most) {
        int spoken = 0;
        while (next() && !ends(element)) {
            if (begins("rPh")) {
                spoken++;
            } else if (ends("rPh")) {
                spoken--;
            } else if (begins("t") && spoken == 0) {
                text(to, most);
            }
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            bytes.close();
        } catch (XMLStreamException | IOException damaged) {
            throw BookFault.damaged(damaged);
        }
    }
}
