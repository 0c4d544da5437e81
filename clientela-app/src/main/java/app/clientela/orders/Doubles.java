package app.clientela.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Finds what is told twice, one customer after the other: papers of sales that another source
/// tells, and sales that two sources seem to tell both. A paper has one sale at most among all that
/// are told as sales; whether a sale has papers of several sources makes no difference to it.
final class Doubles {

    private final Map<String, SourceRole> roles;
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<Between, Sum> between = new TreeMap<>();

    /// One order.
    /// @param off it was called off: no paper of anything, but papers of it are its
    /// @param paperOf the sale whose paper it is now; 0 for none
    record Told(String source, boolean isSale, boolean off, long paperOf, Pairing.Paper paper) {}

    /// @param of the sale whose paper the order is from now on; 0 for none
    record Change(long order, long of) {}

    /// Two sources in the order of the alphabet.
    record Between(String one, String other, String currency) implements Comparable<Between> {

        private static final Comparator<Between> ORDER =
                Comparator.comparing(Between::one).thenComparing(Between::other).thenComparing(Between::currency);

        @Override
        public int compareTo(Between to) {
            return ORDER.compare(this, to);
        }
    }

    record Sum(long pairs, long gross) {
        Sum plus(Sum other) {
            return new Sum(pairs + other.pairs, gross + other.gross);
        }
    }

    Doubles(Map<String, SourceRole> roles) {
        this.roles = roles;
    }

    List<Change> changes() {
        return changes;
    }

    SortedMap<Between, Sum> between() {
        return between;
    }

    /// @param all everything of one customer
    void take(List<Told> all) {
        List<String> sources =
                all.stream().map(Told::source).distinct().sorted().toList();
        Map<Long, Long> sales = new HashMap<>();
        for (String source : sources) {
            if (isPapers(source)) {
                addSales(source, all, sales, Told::isSale);
                addSales(source, all, sales, told -> !told.isSale());
            }
        }
        for (Told told : all) {
            long of = sales.getOrDefault(told.paper().id(), 0L);
            if (of != told.paperOf()) {
                changes.add(new Change(told.paper().id(), of));
            }
        }
        addBetween(sources.stream().filter(source -> !isPapers(source)).toList(), all);
    }

    private boolean isPapers(String source) {
        return roles.get(source) == SourceRole.PAPERS;
    }

    private void addSales(String source, List<Told> all, Map<Long, Long> sales, Predicate<Told> which) {
        Pairing.of(
                        papers(
                                all,
                                which.and(told -> !told.off() && told.source().equals(source))),
                        papers(all, which.and(told -> !isPapers(told.source()))))
                .forEach((paper, sale) -> sales.put(paper.id(), sale.id()));
    }

    private void addBetween(List<String> sources, List<Told> all) {
        for (int i = 0; i < sources.size(); i++) {
            List<Pairing.Paper> ones = standing(sources.get(i), all);
            for (String other : sources.subList(i + 1, sources.size())) {
                String one = sources.get(i);
                Pairing.of(ones, standing(other, all))
                        .keySet()
                        .forEach(paper -> between.merge(
                                new Between(one, other, paper.currency()), new Sum(1, paper.gross()), Sum::plus));
            }
        }
    }

    private static List<Pairing.Paper> standing(String source, List<Told> all) {
        return papers(all, told -> told.isSale() && !told.off() && told.source().equals(source));
    }

    private static List<Pairing.Paper> papers(List<Told> all, Predicate<Told> which) {
        return all.stream().filter(which).map(Told::paper).toList();
    }
}
