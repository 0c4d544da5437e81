package app.clientela.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The beginning of a file, as formats look at it to know their own.
public final class Head {

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern ROOT =
            Pattern.compile("<(?:[\\w.-]{1,60}:)?([A-Za-z_][\\w.-]{0,120})([^>]{0,4000})>?", Pattern.DOTALL);

    private final ReadingSource source;
    private final byte[] bytes;
    private final String text;
    private final List<String> titles;
    private final List<List<String>> firstRows;

    private Head(ReadingSource source, byte[] bytes, String text, List<List<String>> firstRows) {
        this.source = source;
        this.bytes = bytes;
        this.text = text;
        this.titles = firstRows.isEmpty() ? List.of() : firstRows.getFirst();
        this.firstRows = firstRows;
    }

    /// @throws UncheckedIOException if the file cannot be opened
    static Head of(ReadingSource source) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LOOKED_AT);
            String encoding = bytes.length == 0 ? "UTF-8" : Encodings.of(ReadingSource.of(source.name(), bytes));
            String text = without(new String(bytes, Charset.forName(encoding)));
            return new Head(source, bytes, text, firstRows(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String without(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<List<String>> firstRows(ReadingSource source) {
        if (FileKinds.refusal(source).isPresent()) {
            return List.of();
        }
        try {
            return TitledRows.candidates(source).stream()
                    .map(row -> row.stream().map(Headers::compact).toList())
                    .toList();
        } catch (BookFault damaged) {
            return List.of();
        }
    }

    /// The whole file, for a format that must look further.
    public ReadingSource source() {
        return source;
    }

    /// Its first 64 kB as characters, without a byte order mark.
    public String text() {
        return text;
    }

    /// Whether it begins with these bytes.
    public boolean startsWith(int... magic) {
        return FileKinds.startsWith(bytes, magic);
    }

    /// The titles of its columns, letters and digits alone and in lower case; none where it is no
    /// table.
    public List<String> titles() {
        return titles;
    }

    /// What share of these titles the table has, 0 to 100, wherever in its first rows they stand.
    /// @param known as the program writes them, each perhaps in several spellings, parted by `|`
    public int share(List<String> known) {
        return firstRows.stream()
                .mapToInt(row -> TitledRows.share(row, known))
                .max()
                .orElse(0);
    }

    /// The local name of the first element, where it looks like XML.
    public Optional<String> root() {
        return element().map(found -> found.group(1));
    }

    /// Whether the first element, where there is one, names this namespace.
    public boolean hasNamespace(String namespace) {
        return element().filter(found -> found.group(2).contains(namespace)).isPresent();
    }

    private Optional<Matcher> element() {
        String start = text.stripLeading();
        if (!start.startsWith("<")) {
            return Optional.empty();
        }
        Matcher root = ROOT.matcher(start);
        return root.find() ? Optional.of(root) : Optional.empty();
    }
}
