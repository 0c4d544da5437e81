package app.clientela.valuation;

import app.clientela.customers.ServingCost;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A valuation in the making: takes histories, then costs, and says what everybody is worth. Pure:
/// no database, no clock, no other chance than the seed.
public final class Assessment {

    private final Assumptions assumptions;
    private final List<HistoryFigures> histories = new ArrayList<>();
    private final Map<Long, HistoryFigures> byKey = new HashMap<>();

    public Assessment(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /// All at once, without costs.
    public static Assessed assess(List<PurchaseHistory> histories, Assumptions assumptions) {
        Assessment assessment = new Assessment(assumptions);
        histories.forEach(assessment::add);
        return assessment.assess();
    }

    /// Takes a customer's history: purchases up to the as-of day, in the base currency.
    /// @throws IllegalArgumentException if the customer was there before
    public void add(PurchaseHistory history) {
        DatedSums sales = sums(history.days());
        DatedSums refunds = sums(history.unlinkedRefunds());
        long key = history.customer().value();
        HistoryFigures figures = new HistoryFigures(
                key,
                sales,
                refunds,
                history.paidGross().minor(),
                history.paidTax().minor());
        if (byKey.put(key, figures) != null) {
            throw new IllegalArgumentException("customer " + key + " has two histories");
        }
        histories.add(figures);
    }

    /// The two times by whose sales growth is told, from the histories so far.
    Optional<SplitFigures> split() {
        return GrowthFigures.split(histories, assumptions);
    }

    /// Takes a cost to serve. Costs of who has no history are in no customer's value.
    public void add(ServingCost cost) {
        HistoryFigures history = byKey.get(cost.customer().value());
        if (history != null) {
            history.addCost(
                    Math.toIntExact(cost.on().toEpochDay()), cost.amount().minor());
        }
    }

    /// The value of everybody and of the base.
    public Assessed assess() {
        return Assessed.of(sorted(), assumptions);
    }

    private List<HistoryFigures> sorted() {
        histories.sort((one, other) -> Long.compare(one.key, other.key));
        return histories;
    }

    private DatedSums sums(List<PurchaseDay> days) {
        DatedSums sums = new DatedSums();
        for (PurchaseDay day : days) {
            require(day.on());
            sums.add(Math.toIntExact(day.on().toEpochDay()), day.net().minor());
        }
        return sums;
    }

    private void require(LocalDate day) {
        if (day.isAfter(assumptions.asOf())) {
            throw new IllegalArgumentException("a purchase on " + day + " is after " + assumptions.asOf());
        }
    }
}
