package app.clientela.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What files say became of an order, read from `statuses.txt`.
final class OrderStatuses {

    private static final int LONGEST = 60;
    private static final Map<String, Reason> UNSOLD = load();

    private OrderStatuses() {}

    private static Map<String, Reason> load() {
        Map<String, Reason> unsold = new HashMap<>();
        for (String line : Vocabulary.lines("statuses.txt")) {
            int colon = line.indexOf(':');
            Reason reason = Reason.valueOf(line.substring(0, colon));
            for (String words : line.substring(colon + 1).split("\\|", -1)) {
                unsold.put(Headers.compact(words), reason);
            }
        }
        return Map.copyOf(unsold);
    }

    /// Why an order of this status is no sale; empty where it is one.
    static Optional<Reason> whyUnsold(String status) {
        return status.isEmpty() || status.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(UNSOLD.get(Headers.compact(status)));
    }
}
