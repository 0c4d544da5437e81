package app.clientela.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was noticed while reading: the first hundred in full, the rest counted.
final class Notices {

    private static final int KEPT = 100;

    private final List<Notice> first = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    void add(Reason reason, long line, String column, String given, String offered) {
        counts.merge(reason, 1L, Long::sum);
        if (first.size() < KEPT) {
            first.add(new Notice(reason, line, column, cut(given), cut(offered)));
        }
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    List<Notice> first() {
        return List.copyOf(first);
    }

    Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }
}
