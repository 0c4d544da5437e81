package app.clientela.orders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rule by which two papers of one customer are taken for the same thing: amounts equal within
/// one hundredth in one currency, three days apart at most, one to one, the nearest days first. It
/// depends on the papers alone, not on when they were imported.
final class Pairing {

    private static final int DAYS = 3;

    private static final Comparator<Paper> IN_TIME =
            Comparator.comparingLong(Paper::day).thenComparing(Paper::document);

    private final Map<Place, Deque<Paper>> open = new HashMap<>();

    /// Days since 1970, minor units with tax.
    /// @param id of whatever it is
    /// @param document source and number: of two at once, the choice never depends on when they
    /// came
    record Paper(long id, long day, String currency, long gross, String document) {}

    private record Place(String currency, long gross, long day) {}

    private Pairing(List<Paper> others) {
        others.stream()
                .sorted(IN_TIME)
                .forEach(other -> open.computeIfAbsent(
                                new Place(other.currency(), other.gross(), other.day()), _ -> new ArrayDeque<>())
                        .add(other));
    }

    /// @return for each of `ones` that has a partner among `others`, that partner
    static Map<Paper, Paper> of(List<Paper> ones, List<Paper> others) {
        return ones.isEmpty() || others.isEmpty() ? Map.of() : new Pairing(others).pair(ones);
    }

    private Map<Paper, Paper> pair(List<Paper> ones) {
        Map<Paper, Paper> pairs = new LinkedHashMap<>();
        List<Paper> left = new ArrayList<>(ones);
        left.sort(IN_TIME);
        long widest = ones.stream()
                .mapToLong(one -> Linking.hundredth(one.currency()))
                .max()
                .orElse(0);
        for (int days = 0; days <= DAYS; days++) {
            for (long cents = 0; cents <= widest; cents++) {
                takeAt(days, cents, left, pairs);
            }
        }
        return pairs;
    }

    private void takeAt(int days, long cents, List<Paper> left, Map<Paper, Paper> pairs) {
        left.removeIf(one -> {
            Optional<Paper> other = cents > Linking.hundredth(one.currency()) ? Optional.empty() : at(one, days, cents);
            other.ifPresent(found -> pairs.put(one, found));
            return other.isPresent();
        });
    }

    /// The earlier day and the smaller amount first.
    private Optional<Paper> at(Paper one, int days, long cents) {
        return take(one, -days, -cents)
                .or(() -> take(one, -days, cents))
                .or(() -> take(one, days, -cents))
                .or(() -> take(one, days, cents));
    }

    private Optional<Paper> take(Paper one, long days, long cents) {
        @Nullable Deque<Paper> there = open.get(new Place(one.currency(), one.gross() + cents, one.day() + days));
        return there == null ? Optional.empty() : Optional.ofNullable(there.poll());
    }
}
