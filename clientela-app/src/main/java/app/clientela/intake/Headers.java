package app.clientela.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The titles of columns: told apart, made comparable, and summed up in a fingerprint.
final class Headers {

    private static final int LONGEST_TITLE = 100;

    private Headers() {}

    /// Letters and digits alone, in lower case and without accents: `Q.tà` is `qta`.
    static String compact(String title) {
        StringBuilder kept = new StringBuilder(title.length());
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'ß') {
                kept.append("ss");
            } else if (Character.isLetterOrDigit(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /// The titles as people see them, each different: two columns `Total` become `Total (1)` and
    /// `Total (2)`, a nameless one gets its place: `(6)`.
    static List<String> titles(List<String> cells) {
        List<String> plain = cells.stream().map(Headers::title).toList();
        Map<String, Integer> times = new HashMap<>();
        plain.forEach(title -> times.merge(title, 1, Integer::sum));
        Map<String, Integer> given = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String title = plain.get(i);
            if (title.isEmpty()) {
                titles.add("(" + (i + 1) + ")");
            } else if (times.getOrDefault(title, 0) > 1) {
                titles.add(title + " (" + given.merge(title, 1, Integer::sum) + ")");
            } else {
                titles.add(title);
            }
        }
        return List.copyOf(titles);
    }

    /// Titles of a file without a header: `(1)`, `(2)` …
    static List<String> nameless(int columns) {
        return titles(Collections.nCopies(columns, ""));
    }

    private static String title(String cell) {
        String clean =
                Cleaning.clean(cell).replace('\n', ' ').replace('\r', ' ').strip();
        return clean.length() > LONGEST_TITLE ? clean.substring(0, LONGEST_TITLE) : clean;
    }

    /// The same for every file of one layout, our files of refused rows too, whatever accents,
    /// case and blanks do; 64 hex digits.
    static String fingerprint(List<String> titles) {
        String joined = String.join(
                "\u001F",
                titles.stream()
                        .filter(title -> !title.equals(RefusedFile.REASON))
                        .map(Headers::compact)
                        .toList());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
