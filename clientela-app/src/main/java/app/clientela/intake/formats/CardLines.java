package app.clientela.intake.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a file of vCards into cards, without their pictures, sounds and keys: these are most of its
/// bytes and say nothing about who somebody is.
final class CardLines implements AutoCloseable {

    /// A card without pictures that is longer is none.
    private static final int LONGEST = 1 << 18;

    private static final int LONGEST_LINE = 1 << 14;

    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][\\w.-]*[;:].*");
    private static final Pattern DROPPED =
            Pattern.compile("(?:[\\w-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*", Pattern.CASE_INSENSITIVE);

    private final BufferedReader in;
    private long line;

    CardLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    /// The next card, or null at the end. What stands between cards is passed over.
    @Nullable
    Card next() {
        String text = line();
        while (text != null && !isMark(text, "BEGIN")) {
            text = line();
        }
        return text == null ? null : card(text);
    }

    /// A card may hold another one, of an assistant.
    private Card card(String first) {
        long from = line;
        StringBuilder card = new StringBuilder(first).append('\n');
        boolean dropping = false;
        boolean tooLong = false;
        int depth = 1;
        String text = line();
        while (text != null && depth > 0) {
            depth += isMark(text, "BEGIN") ? 1 : isMark(text, "END") ? -1 : 0;
            boolean property = PROPERTY.matcher(text).matches();
            dropping = property ? DROPPED.matcher(text).matches() : dropping;
            tooLong |= card.length() > LONGEST;
            if (!dropping && !tooLong) {
                card.append(text).append('\n');
            }
            text = depth > 0 ? line() : null;
        }
        return new Card(from, card.toString(), depth == 0, tooLong);
    }

    private static boolean isMark(String text, String word) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s", "").equals(word + ":VCARD");
    }

    /// The next line, cut where it is too long; null at the end.
    private @Nullable String line() {
        try {
            StringBuilder text = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n' && c != '\r') {
                if (text.length() < LONGEST_LINE) {
                    text.append((char) c);
                }
                c = in.read();
            }
            if (c == '\r') {
                passLineFeed();
            }
            line++;
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void passLineFeed() throws IOException {
        in.mark(1);
        if (in.read() != '\n') {
            in.reset();
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param line where it begins
    /// @param whole whether its end stands in the file
    record Card(long line, String text, boolean whole, boolean tooLong) {}
}
