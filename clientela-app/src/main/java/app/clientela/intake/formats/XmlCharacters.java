package app.clientela.intake.formats;

import app.clientela.intake.Encodings;
import app.clientela.intake.ReadingSource;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML document from its first `<` on, in the encoding it really has: that of
/// its byte order mark, else the one it declares, where it can be that, else UTF-8, else
/// windows-1252. Runs dry when a parser wants too many of them at once.
final class XmlCharacters extends FilterReader {

    /// One piece of text, attribute or comment is not longer; text is handed out in smaller ones.
    static final int MOST_AT_ONCE = 1 << 23;

    private static final int LOOKED_AT = 400;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"'](ISO-8859-\\d+|(?:WINDOWS-|CP)125\\d)[\"']");

    private int left = MOST_AT_ONCE;

    private XmlCharacters(Reader in) {
        super(in);
    }

    /// @throws UncheckedIOException if the file cannot be opened
    static XmlCharacters of(ReadingSource source) {
        String encoding = encoding(source);
        Reader in = Encodings.reader(source.open(), encoding);
        try {
            int c;
            do {
                in.mark(1);
                c = in.read();
            } while (c == '\uFEFF' || Character.isWhitespace(c));
            in.reset();
            return new XmlCharacters(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String encoding(ReadingSource source) {
        String found = Encodings.of(source);
        if (found.startsWith("UTF-16")) {
            return found;
        }
        try (InputStream in = source.open()) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            Matcher declared = DECLARED.matcher(start);
            if (!declared.lookingAt() || !Charset.isSupported(declared.group(1))) {
                return found;
            }
            // All that windows-1252 has and Latin-1 has not is controls there.
            return declared.group(1).equalsIgnoreCase("ISO-8859-1") ? "windows-1252" : declared.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// So many may be read again.
    void refill() {
        left = MOST_AT_ONCE;
    }

    boolean isDry() {
        return left <= 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (left <= 0) {
            throw new IOException("more than " + MOST_AT_ONCE + " characters at once");
        }
        int read = super.read(to, from, length);
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
