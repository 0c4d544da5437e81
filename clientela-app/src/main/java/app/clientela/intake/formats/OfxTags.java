package app.clientela.intake.formats;

import app.clientela.intake.Encodings;
import app.clientela.intake.ReadingSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a file of tags apart, one tag with the text behind it at a time, whether tags are closed
/// or not.
final class OfxTags implements AutoCloseable {

    private static final int LONGEST = 10_000;
    private static final int HEADER = 1000;
    private static final Pattern CHARSET = Pattern.compile("CHARSET\\s*:\\s*([\\w-]{1,20})");

    private final Reader in;

    private OfxTags(Reader in) {
        this.in = in;
        upTo('<');
    }

    static OfxTags open(ReadingSource source) {
        return new OfxTags(Encodings.reader(source.open(), encoding(source)));
    }

    /// What the bytes say, and only for those that are no UTF-8 what the header says: headers lie.
    private static String encoding(ReadingSource source) {
        String found = Encodings.of(source);
        if (!found.equals("windows-1252")) {
            return found;
        }
        try (InputStream bytes = source.open()) {
            String header = new String(bytes.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
            Matcher said = CHARSET.matcher(header);
            String page = said.find() ? "windows-" + said.group(1) : found;
            return Charset.isSupported(page) ? page : found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The next tag, or null at the end.
    @Nullable
    Tag next() {
        String name = upTo('>');
        String text = name == null ? null : upTo('<');
        if (name == null) {
            return null;
        }
        return new Tag(name.strip().toUpperCase(Locale.ROOT), text == null ? "" : plain(text.strip()));
    }

    /// Characters up to a mark, which is passed; null where there are none left.
    private @Nullable String upTo(char mark) {
        try {
            StringBuilder text = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != mark) {
                if (text.length() < LONGEST) {
                    text.append((char) c);
                }
                c = in.read();
            }
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param name in capitals, with a slash before it where it closes
    /// @param text behind it
    record Tag(String name, String text) {}
}
