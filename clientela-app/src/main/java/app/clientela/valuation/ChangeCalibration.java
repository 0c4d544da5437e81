package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.valuation.Change.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the last 90 days did to the value of the base: each customer now, less the same customer as
/// seen from 90 days ago with today's models.
final class ChangeCalibration {

    private static final int DAYS = 90;

    private final AssessmentCalibration now;
    private final OutlookCalibration before;
    private final Assumptions assumptions;

    ChangeCalibration(AssessmentCalibration now, List<HistoryFigures> histories, Assumptions assumptions) {
        this.now = now;
        this.assumptions = assumptions;
        this.before = new OutlookCalibration(now.model, histories, assumptions, now.outlook.day - DAYS);
    }

    /// Empty while nobody had bought 90 days ago.
    /// @param figures of the same customers, in the same order
    Optional<Change> change(List<HistoryFigures> histories, List<CustomerFigures> figures) {
        boolean known = histories.stream().anyMatch(history -> history.buysUntil(before.day) > 0);
        if (!known) {
            return Optional.empty();
        }
        Map<Kind, Sum> sums = new EnumMap<>(Kind.class);
        List<OutlookCalibration.Expected> then =
                histories.parallelStream().map(before::expected).toList();
        for (int i = 0; i < histories.size(); i++) {
            HistoryFigures history = histories.get(i);
            CustomerFigures after = figures.get(i);
            long change = after.total() - before.total(history, then.get(i));
            sums.computeIfAbsent(kind(history, after, then.get(i), change), _ -> new Sum())
                    .add(change);
        }
        return Optional.of(change(sums));
    }

    private Change change(Map<Kind, Sum> sums) {
        Currency currency = assumptions.currency();
        List<Change.Part> parts = new ArrayList<>();
        long total = 0;
        for (Map.Entry<Kind, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            parts.add(new Change.Part(entry.getKey(), sum.customers, new Money(sum.minor, currency)));
            total += sum.minor;
        }
        return new Change(LocalDate.ofEpochDay(before.day), new Money(total, currency), parts);
    }

    private Kind kind(
            HistoryFigures history, CustomerFigures after, OutlookCalibration.Expected expected, long change) {
        boolean known = history.buysUntil(before.day) > 0;
        boolean bought = history.buysBetween(before.day, now.outlook.day) > 0;
        if (!known) {
            return bought ? Kind.NEW : Kind.SILENT;
        }
        Status then = statusThen(history, expected);
        boolean wasLeaving = then == Status.SLIPPING || then == Status.LOST;
        if (bought && wasLeaving) {
            return Kind.BACK;
        }
        if (after.status() == Status.LOST && then != Status.LOST) {
            return Kind.LOST;
        }
        if (!bought && history.buysBetween(before.day - DAYS, before.day) == 0) {
            return Kind.SILENT;
        }
        return change > 0 ? Kind.MORE : Kind.LESS;
    }

    private Status statusThen(HistoryFigures history, OutlookCalibration.Expected expected) {
        boolean repeater = history.buysUntil(before.day) > 1;
        double chance = now.model.moved(expected.chance(), repeater);
        return before.standing(history, chance, assumptions.currency()).status(assumptions.thresholds());
    }

    private static final class Sum {
        private int customers;
        private long minor;

        private void add(long change) {
            customers++;
            minor += change;
        }
    }
}
