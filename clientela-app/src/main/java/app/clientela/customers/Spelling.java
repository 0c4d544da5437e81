package app.clientela.customers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How texts from documents are made comparable.
final class Spelling {

    /// What a spreadsheet makes of a long number: digits are lost, nobody can be known by it.
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");

    private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /// What stands in documents where nobody is meant, as `Names.ordered` gives it.
    private static final Set<String> NOBODY = Set.of(
            "",
            "0",
            "na",
            "n a",
            "nd",
            "n d",
            "null",
            "none",
            "nan",
            "guest",
            "anonymous",
            "anonimo",
            "anonima",
            "unknown",
            "cliente",
            "cliente generico",
            "cliente final",
            "cliente finale",
            "cliente occasionale",
            "cliente avulso",
            "consumatore finale",
            "consumidor",
            "consumidor final",
            "consumidor nao identificado",
            "walk in",
            "walk in customer",
            "customer",
            "vendita al banco",
            "banco",
            "balcao");

    private Spelling() {}

    /// True where a name or number is only a way to say that nobody is meant.
    static boolean meansNobody(String text) {
        return NOBODY.contains(Names.ordered(text));
    }

    /// Without invisible characters, runs of blanks as one, and the mark by which a spreadsheet is
    /// kept from calculating.
    static String tidy(String raw) {
        String seen = isTidy(raw)
                ? raw
                : SPACES.matcher(HIDDEN.matcher(raw.replace('\t', ' ')).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
        return seen.startsWith("'") || seen.startsWith("=") ? seen.substring(1).strip() : seen;
    }

    /// What nearly every text is; asked first, because the rest is slow.
    private static boolean isTidy(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    static boolean isDamaged(String tidy) {
        return !tidy.isEmpty()
                && Character.isDigit(tidy.charAt(tidy.length() - 1))
                && SCIENTIFIC.matcher(tidy).matches();
    }

    /// `17850.0` is what a spreadsheet makes of 17850.
    static String withoutIdleFraction(String tidy) {
        if (!tidy.endsWith("0")) {
            return tidy;
        }
        var whole = WHOLE_WITH_FRACTION.matcher(tidy);
        return whole.matches() ? whole.group(1) : tidy;
    }

    /// Lower case, without accents.
    static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(open)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /// At most so many letters.
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// True for `00000000000` and its kind.
    static boolean isOneDigitRepeated(String digits) {
        return !digits.isEmpty() && digits.chars().allMatch(digit -> digit == digits.charAt(0));
    }
}
