package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.orders.SoldTwice;
import app.clientela.valuation.GrowthSplit.Cause;
import app.clientela.valuation.GrowthSplit.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums up by whom net sales grew from one time to the next.
final class SplitFigures {

    private static final int YEAR = 12;
    private static final int LEAST_MONTHS = 3;

    private final int months;
    private final LocalDate beforeOn;
    private final LocalDate from;
    private final LocalDate to;
    private final Currency currency;
    private final int eveBefore;
    private final int eve;
    private final int last;
    private final Map<Cause, PartFigures> sums = new EnumMap<>(Cause.class);
    /// The part of larger purchases, prices among them, by the lots of [SoldTwice].
    private final double[] baskets = new double[SoldTwice.LOTS];
    private long before;
    private long after;
    private long kept;
    private long keptNet;

    private SplitFigures(int months, LocalDate asOf, Currency currency) {
        this.months = months;
        this.to = asOf;
        this.from = asOf.plusDays(1).minusMonths(months);
        this.beforeOn = asOf.plusDays(1).minusMonths(2L * months);
        this.currency = currency;
        this.eveBefore = Math.toIntExact(beforeOn.toEpochDay() - 1);
        this.eve = Math.toIntExact(from.toEpochDay() - 1);
        this.last = Math.toIntExact(asOf.toEpochDay());
        for (Cause cause : Cause.values()) {
            sums.put(cause, new PartFigures());
        }
    }

    /// Over the longest two times of whole months, at most a year each, that sales are known for;
    /// empty where they are shorter than three months each.
    static Optional<SplitFigures> over(LocalDate first, LocalDate asOf, Currency currency) {
        for (int months = YEAR; months >= LEAST_MONTHS; months--) {
            if (!asOf.plusDays(1).minusMonths(2L * months).isBefore(first)) {
                return Optional.of(new SplitFigures(months, asOf, currency));
            }
        }
        return Optional.empty();
    }

    void add(HistoryFigures history) {
        Half early = half(history, eveBefore, eve);
        Half late = half(history, eve, last);
        before += early.sales - early.refunds;
        after += late.sales - late.refunds;
        if (early.refunds != late.refunds) {
            sum(Cause.REFUNDS).add((double) early.refunds - late.refunds);
        }
        if (early.days > 0 && late.days > 0) {
            keep(new CustomerId(history.key), early, late);
        } else if (late.days > 0) {
            sum(history.firstDay() > eve ? Cause.NEW : Cause.BACK).add((double) late.sales);
        } else if (early.days > 0) {
            sum(Cause.LEFT).add((double) -early.sales);
        }
    }

    private void keep(CustomerId customer, Half early, Half late) {
        double often = (late.days - early.days) * (early.basket() + late.basket()) / 2;
        long change = late.sales - early.sales;
        kept += change;
        keptNet += early.sales + late.sales;
        sum(Cause.OFTEN).add(often);
        sum(Cause.BASKET).add(change - often);
        baskets[SoldTwice.lot(customer)] += change - often;
    }

    private static Half half(HistoryFigures history, int after, int until) {
        long refunds = history.refundsUntil(until) - history.refundsUntil(after);
        return new Half(history.buysBetween(after, until), history.netBetween(after, until) + refunds, refunds);
    }

    private PartFigures sum(Cause cause) {
        return sums.computeIfAbsent(cause, _ -> new PartFigures());
    }

    GrowthSplit found(Optional<PriceFigures> prices) {
        prices.filter(known -> keptNet > 0 && known.areKnown()).ifPresent(this::takeOut);
        long rest = kept - sum(Cause.OFTEN).amount() - sum(Cause.PRICE).amount();
        List<Part> parts = new ArrayList<>();
        sums.forEach((cause, sum) -> {
            if (sum.customers() > 0) {
                parts.add(part(cause, cause == Cause.BASKET ? rest : sum.amount(), sum));
            }
        });
        return new GrowthSplit(beforeOn, from, to, months, money(before), money(after), parts);
    }

    /// What is prices is no larger purchase.
    private void takeOut(PriceFigures prices) {
        int customers = sum(Cause.BASKET).customers();
        double[] ofPrices = prices.ofNet(keptNet);
        double[] left = new double[SoldTwice.LOTS];
        Arrays.setAll(left, lot -> baskets[lot] - ofPrices[lot]);
        sums.put(Cause.PRICE, PartFigures.ofLots(ofPrices, customers));
        sums.put(Cause.BASKET, PartFigures.ofLots(left, customers));
    }

    private Part part(Cause cause, long amount, PartFigures sum) {
        return new Part(
                cause,
                sum.customers(),
                money(amount),
                money(amount + sum.deviation(-SecondFigures.EIGHT_OF_TEN)),
                money(amount + sum.deviation(SecondFigures.EIGHT_OF_TEN)));
    }

    DayRange early() {
        return new DayRange(beforeOn, from.minusDays(1));
    }

    DayRange late() {
        return new DayRange(from, to);
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    /// One customer in one of the two times.
    private record Half(int days, long sales, long refunds) {
        double basket() {
            return (double) sales / days;
        }
    }
}
