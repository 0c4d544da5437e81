package app.clientela.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Counts in one pass over the histories who comes back, and what sales grew by: nothing of a
/// single customer is held.
final class GrowthFigures {

    private GrowthFigures() {}

    static Growth of(List<HistoryFigures> histories, Assumptions assumptions) {
        LocalDate asOf = assumptions.asOf();
        LocalDate first = LocalDate.ofEpochDay(histories.stream()
                .filter(history -> history.size() > 0)
                .mapToLong(HistoryFigures::firstDay)
                .min()
                .orElse(asOf.toEpochDay()));
        RetentionFigures retention = new RetentionFigures(first, asOf);
        Optional<SplitFigures> split = SplitFigures.over(first, asOf, assumptions.currency());
        MoveFigures moves =
                new MoveFigures(first, asOf, assumptions.thresholds().loyalDays());
        SecondFigures second = new SecondFigures(asOf);
        for (HistoryFigures history : histories) {
            split.ifPresent(figures -> figures.add(history));
            if (history.size() > 0) {
                retention.add(history);
                moves.add(history);
                second.add(history);
            }
        }
        return new Growth(first, retention.found(), split.map(SplitFigures::found), moves.found(), second.found());
    }
}
