package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.models.Ahead;
import app.clientela.models.PurchaseModel;
import app.clientela.models.Purchases;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// What is expected of a customer, seen from the end of one day: closed forms at the fitted
/// parameters. Money is in minor units.
final class OutlookCalibration {

    static final int YEAR_WEEKS = 52;

    /// So many purchase days of the base's average cost are mixed into a customer's own.
    private static final double COST_WEIGHT = 5;

    private static final double LARGEST_FACTOR = 4;
    private static final double UNUSUAL = .9;
    private static final int DAYS_A_WEEK = 7;

    final int day;
    final Ahead ahead;
    /// 12 months on the clock of the models.
    final double year;
    final double margin;
    final double weeklyDiscount;
    private final int yearBefore;
    private final int twoYearsBefore;
    private final int costsUntil;
    private final ModelCalibration model;
    private final double baseCostPerDay;

    /// @param day the as-of day, or an earlier one: what was to be expected then, had the models
    /// been
    ///     known. Costs count until that day; from the as-of day, until today.
    OutlookCalibration(ModelCalibration model, List<HistoryFigures> histories, Assumptions assumptions, int day) {
        this.model = model;
        this.day = day;
        this.costsUntil = day < assumptions.asOf().toEpochDay() ? day : Integer.MAX_VALUE;
        this.ahead = model.clock().ahead(day, assumptions.outlook().weeks());
        this.year = model.clock().ahead(day, YEAR_WEEKS).length();
        this.margin = fraction(assumptions.margin().mean().basisPoints());
        this.weeklyDiscount =
                Math.pow(1 + fraction(assumptions.outlook().yearlyDiscount().basisPoints()), 1.0 / YEAR_WEEKS) - 1;
        this.yearBefore =
                Math.toIntExact(LocalDate.ofEpochDay(day).minusYears(1).toEpochDay());
        this.twoYearsBefore =
                Math.toIntExact(LocalDate.ofEpochDay(day).minusYears(2).toEpochDay());
        this.baseCostPerDay = costPerDay(histories);
    }

    static double fraction(int basisPoints) {
        return basisPoints / 10_000.0;
    }

    Expected expected(HistoryFigures history) {
        if (history.buysUntil(day) == 0) {
            return Expected.NOTHING;
        }
        Purchases p = model.purchasesUntil(history, day);
        PurchaseModel purchases = model.purchases.model();
        return new Expected(
                purchases.expectedPurchases(p, ahead.length()),
                discounted(p),
                model.spend.expected(history, day),
                costPerDay(history),
                purchases.chanceOfPurchase(p, year));
    }

    /// The same as `margin(expected(history))` for who has bought, without what it does not need.
    double expectedMargin(HistoryFigures history) {
        return discounted(model.purchasesUntil(history, day))
                * marginPerDay(model.spend.expected(history, day), costPerDay(history));
    }

    private double discounted(Purchases p) {
        return model.purchases.model().discountedPurchases(p, ahead, weeklyDiscount);
    }

    private double marginPerDay(double spend, double cost) {
        return spend * margin - cost;
    }

    /// Discounted margin less cost to serve, in minor units.
    double margin(Expected expected) {
        return expected.discounted * marginPerDay(expected.spend, expected.cost);
    }

    /// What came of that until the end of a later day, each week worth what it was expected to be
    /// worth, in minor units.
    double came(HistoryFigures history, int until) {
        double factor = 1;
        double sum = 0;
        for (int from = day; from < until; from += DAYS_A_WEEK) {
            int end = Math.min(until, from + DAYS_A_WEEK);
            factor /= 1 + weeklyDiscount;
            sum += factor * (history.netBetween(from, end) * margin - history.costBetween(from, end));
        }
        return sum;
    }

    /// Value at risk: what the expected margin would be more if the customer were sure to buy
    /// again, `expected × (1 − chance)/chance`, between 0 and four times the expected margin.
    double atRisk(Expected expected) {
        double odds = expected.chance > 0 ? (1 - expected.chance) / expected.chance : LARGEST_FACTOR;
        return Math.max(0, margin(expected)) * Math.min(LARGEST_FACTOR, odds);
    }

    /// Days of the silence that one in ten of this customer's intervals exceeds.
    int ownGapDays(HistoryFigures history) {
        double weeks = model.purchases.model().nextGapQuantile(model.purchasesUntil(history, day), UNUSUAL);
        return model.clock().days(history.lastDayUntil(day), weeks);
    }

    /// Margin earned until the day, in minor units.
    long earned(HistoryFigures history) {
        return Math.round(history.netBetween(Integer.MIN_VALUE, day) * margin);
    }

    /// Cost to serve until the day, or until today.
    long costSoFar(HistoryFigures history) {
        return history.costBetween(Integer.MIN_VALUE, costsUntil);
    }

    /// Earned and expected less cost so far, in minor units.
    long total(HistoryFigures history, Expected expected) {
        return earned(history) + Math.round(margin(expected)) - costSoFar(history);
    }

    /// What the customer's status is decided by.
    /// @param chance to buy again, as it is shown
    Standing standing(HistoryFigures history, double chance, Currency currency) {
        int buys = history.buysUntil(day);
        return new Standing(
                buys,
                buys == 0 ? 0 : day - history.firstDay(),
                buys == 0 ? 0 : day - history.lastDayUntil(day),
                buys == 0 ? 0 : ownGapDays(history),
                new Probability(chance),
                year(history, yearBefore, day, currency),
                year(history, twoYearsBefore, yearBefore, currency));
    }

    private Standing.Year year(HistoryFigures history, int after, int until, Currency currency) {
        return new Standing.Year(
                history.buysBetween(after, until),
                new Money(Math.round(history.netBetween(after, until) * margin), currency),
                new Money(history.costBetween(after, until == day ? costsUntil : until), currency));
    }

    double costPerDay(HistoryFigures history) {
        double cost = history.costBetween(yearBefore, costsUntil);
        double days = history.buysBetween(yearBefore, day);
        return (cost + COST_WEIGHT * baseCostPerDay) / (days + COST_WEIGHT);
    }

    private double costPerDay(List<HistoryFigures> histories) {
        double cost = 0;
        double days = 0;
        for (HistoryFigures history : histories) {
            cost += history.costBetween(yearBefore, costsUntil);
            days += history.buysBetween(yearBefore, day);
        }
        return days == 0 ? 0 : cost / days;
    }

    /// @param days purchase days in the horizon
    /// @param discounted the same, each worth what it is worth today
    /// @param spend net amount of a purchase day
    /// @param cost cost to serve of a purchase day
    /// @param chance of at least one purchase in 12 months, as the model says it
    record Expected(double days, double discounted, double spend, double cost, double chance) {
        static final Expected NOTHING = new Expected(0, 0, 0, 0, 0);
    }
}
