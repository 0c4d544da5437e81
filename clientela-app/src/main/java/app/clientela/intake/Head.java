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
    private final Optional<TitledTable> table;

    private Head(ReadingSource source, byte[] bytes, String text, Optional<TitledTable> table) {
        this.source = source;
        this.bytes = bytes;
        this.text = text;
        this.table = table;
    }

    /// @throws UncheckedIOException if the file cannot be opened
    static Head of(ReadingSource source) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LOOKED_AT);
            String encoding = bytes.length == 0 ? "UTF-8" : Encodings.of(ReadingSource.of(source.name(), bytes));
            String text = without(new String(bytes, Charset.forName(encoding)));
            return new Head(source, bytes, text, table(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String without(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<TitledTable> table(ReadingSource source) {
        if (FileKinds.refusal(source).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TitledTable.of(source));
        } catch (BookFault damaged) {
            return Optional.empty();
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
        return table.map(TitledTable::header).orElse(List.of());
    }

    /// What share of these titles the table has, 0 to 100, wherever in its first rows they stand.
    /// @param known as the program writes them, each perhaps in several spellings, parted by `|`
    public int share(List<String> known) {
        return table.map(rows -> rows.mostOf(known)).orElse(0);
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
