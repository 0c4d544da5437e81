package app.clientela.orders;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule by which a refund that names no sale finds one: the latest earlier sale of the same
/// customer and currency whose amount is equal within one hundredth and that nothing was given back
/// of. It depends on the documents alone, not on when or how often they were imported.
final class Linking {

    private static final Comparator<Entry> IN_TIME = Comparator.comparingLong(Entry::day)
            .thenComparingLong(Entry::placeInDay)
            .thenComparing(entry -> !entry.isSale())
            .thenComparing(Entry::order);

    private final Map<Amount, Deque<Place>> open = new HashMap<>();

    private record Amount(String currency, long gross) {}

    private record Place(int number, OrderId sale) {}

    private Linking() {}

    /// @param entries everything of one customer
    /// @return the sale of every refund that names none, or nothing where there is none
    static Map<OrderId, Optional<OrderId>> of(List<Entry> entries) {
        return new Linking().link(entries.stream().sorted(IN_TIME).toList());
    }

    private Map<OrderId, Optional<OrderId>> link(List<Entry> inTime) {
        Set<OrderId> named = new HashSet<>();
        inTime.stream()
                .filter(Entry::pinned)
                .forEach(refund -> refund.refundOf().ifPresent(named::add));
        Map<OrderId, Optional<OrderId>> links = new HashMap<>();
        for (int i = 0; i < inTime.size(); i++) {
            Entry entry = inTime.get(i);
            if (entry.isSale() && !named.contains(entry.id())) {
                open.computeIfAbsent(new Amount(entry.currency(), entry.gross()), _ -> new ArrayDeque<>())
                        .push(new Place(i, entry.id()));
            } else if (!entry.isSale() && !entry.pinned()) {
                links.put(entry.id(), latest(entry));
            }
        }
        return links;
    }

    private Optional<OrderId> latest(Entry refund) {
        long slack = hundredth(refund.currency());
        @Nullable Deque<Place> best = null;
        for (long gross = refund.gross() - slack; gross <= refund.gross() + slack; gross++) {
            @Nullable Deque<Place> sales = open.get(new Amount(refund.currency(), gross));
            if (refund.gross() > 0 && sales != null && !sales.isEmpty() && isLater(sales, best)) {
                best = sales;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.pop().sale());
    }

    private static boolean isLater(Deque<Place> sales, @Nullable Deque<Place> best) {
        return best == null || sales.getFirst().number() > best.getFirst().number();
    }

    /// One hundredth of a unit of the currency, in its minor units; 0 where it has none.
    static long hundredth(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return switch (digits) {
            case 2 -> 1;
            case 3 -> 10;
            case 4 -> 100;
            default -> 0;
        };
    }
}
