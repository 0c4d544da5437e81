package app.clientela.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the number format of a cell says about the number in it.
/// @param digits to which a whole number is filled up with zeros, such as 5 for `00000`; else 0
/// @param sign of a currency beside the number; empty where there is none
record CellFormat(Kind kind, int digits, String sign) {

    /// What a number stands for.
    enum Kind {
        NUMBER,
        DAY,
        TIME
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0, "");

    /// Text between quotation marks, a currency with its place, or a currency's own sign.
    private static final Pattern SIGN =
            Pattern.compile("\"([^\"]{1,5})\"|\\[\\$([^\\]-]{1,5})(?:-[^\\]]*)?]|([€£$¥₹₺₽])");

    /// What stands in a format and is no placeholder: text, colours, conditions, room for a mark.
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+])[^\\]]*]");

    /// The formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30).
    static CellFormat builtIn(int id) {
        boolean time = (id >= 18 && id <= 21) || (id >= 45 && id <= 47);
        boolean day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        Kind other = day ? Kind.DAY : Kind.NUMBER;
        return time || day ? new CellFormat(time ? Kind.TIME : other, 0, "") : GENERAL;
    }

    /// @param code as in `styles.xml`, such as `dd/mm/yyyy` or `#,##0.00 [$€-410]`
    static CellFormat of(String code) {
        int end = code.indexOf(';');
        String first = end < 0 ? code : code.substring(0, end);
        String letters = ASIDE.matcher(first).replaceAll("").strip().toLowerCase(Locale.ROOT);
        if (letters.equals("general")) {
            return GENERAL;
        }
        Kind kind = kind(letters);
        int digits = letters.matches("00{1,19}") ? letters.length() : 0;
        return new CellFormat(kind, digits, kind == Kind.NUMBER ? sign(first).orElse("") : "");
    }

    private static Kind kind(String letters) {
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || (letters.indexOf('m') >= 0 && !clock)) {
            return Kind.DAY;
        }
        return clock ? Kind.TIME : Kind.NUMBER;
    }

    private static Optional<String> sign(String code) {
        Matcher found = SIGN.matcher(code);
        return found.results()
                .map(part -> String.join(
                        "",
                        Optional.ofNullable(part.group(1)).orElse(""),
                        Optional.ofNullable(part.group(2)).orElse(""),
                        Optional.ofNullable(part.group(3)).orElse("")))
                .map(String::strip)
                .filter(text -> Currencies.of(text, Optional.empty()).isPresent())
                .findFirst();
    }
}
