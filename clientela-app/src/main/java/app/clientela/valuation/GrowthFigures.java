package app.clientela.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Counts in one pass over the histories who comes back, and what sales grew by: nothing of a
/// single customer is held.
final class GrowthFigures {

    private GrowthFigures() {}

    /// @param prices of the times that [#split] compares, where they are known
    static Growth of(List<HistoryFigures> histories, Assumptions assumptions, Optional<PriceFigures> prices) {
        LocalDate asOf = assumptions.asOf();
        LocalDate first = firstOn(histories, asOf);
        RetentionFigures retention = new RetentionFigures(first, asOf);
        Optional<SplitFigures> split = split(histories, assumptions);
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
        return new Growth(
                first, retention.found(), split.map(figures -> figures.found(prices)), moves.found(), second.found());
    }

    /// The two times that are compared, still without figures.
    static Optional<SplitFigures> split(List<HistoryFigures> histories, Assumptions assumptions) {
        LocalDate asOf = assumptions.asOf();
        return SplitFigures.over(firstOn(histories, asOf), asOf, assumptions.currency());
    }

    private static LocalDate firstOn(List<HistoryFigures> histories, LocalDate asOf) {
        return LocalDate.ofEpochDay(histories.stream()
                .filter(history -> history.size() > 0)
                .mapToLong(HistoryFigures::firstDay)
                .min()
                .orElse(asOf.toEpochDay()));
    }
}
