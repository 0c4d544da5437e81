package app.clientela.costs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts of bills made comparable.
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]");

    private Plain() {}

    /// Words in lower case, without accents, with one blank between them.
    static String of(String text) {
        String open = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(open).replaceAll(" ").strip();
    }

    /// Letters and digits alone, in capitals.
    static String code(String text) {
        return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
