package app.clientela.valuation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person typed into the search, as the read model writes it: lower case without accents.
final class SearchWords {

    private static final int MOST = 6;

    private SearchWords() {}

    static List<String> of(String typed) {
        String open = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .strip();
        return open.isEmpty()
                ? List.of()
                : Arrays.stream(open.split("\\s+", -1)).limit(MOST).toList();
    }
}
