package app.clientela.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Thresholds;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import app.clientela.valuation.Assessment;
import app.clientela.valuation.Assumptions;
import app.clientela.valuation.MarginRate;
import app.clientela.valuation.Outlook;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The valuation of simulated shops against the truth that made them.
class RecoveryTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int SHOPS = 10;

    /// A range that holds 8 times out of 10 misses more than four shops of ten once in thirty runs
    /// of this test over other seeds; these seeds are fixed.
    private static final int AT_LEAST = 6;

    @Test
    void rangeOfTheBaseHoldsTheTruthMostTimes() {
        int held = 0;
        double ratio = 0;
        for (long seed = 1; seed <= SHOPS; seed++) {
            Simulation shop = Simulation.of(DemoWords.in(Locale.ITALIAN), 300, LAST, seed);
            double truth = truth(shop);
            Estimate expected = assessed(shop);
            held += expected.low() <= truth && truth <= expected.high() ? 1 : 0;
            ratio += expected.mean() / truth / SHOPS;
        }
        assertThat(held).as("shops whose truth lies in the range").isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(ratio).as("mean of expected over true").isBetween(.8, 1.25);
    }

    /// True expected sales of the next 52 weeks, each week discounted at 10 % a year.
    private static double truth(Simulation shop) {
        Baskets baskets = new Baskets(DemoWords.in(Locale.ITALIAN));
        return shop.buyers().stream()
                .filter(buyer -> buyer.leftOn().isEmpty())
                .mapToDouble(buyer -> discountedPurchases(buyer) * baskets.mean(buyer) / 100)
                .sum();
    }

    private static double discountedPurchases(Buyer buyer) {
        double sum = 0;
        for (int week = 1; week <= 52; week++) {
            double purchases = buyer.rate()
                    / buyer.leaving()
                    * (Math.exp(-buyer.leaving() * (week - 1)) - Math.exp(-buyer.leaving() * week));
            sum += purchases * Math.pow(1.1, -week / 52.0);
        }
        return sum;
    }

    private static Estimate assessed(Simulation shop) {
        Assumptions assumptions = new Assumptions(
                LAST, EUR, MarginRate.told(new Percent(10_000)), Outlook.USUAL, Thresholds.USUAL, true, 1, List.of());
        return Assessment.assess(histories(shop), assumptions).base().worth().expected();
    }

    private static List<PurchaseHistory> histories(Simulation shop) {
        Map<Integer, TreeMap<LocalDate, Long>> days = new TreeMap<>();
        Stream.concat(shop.shop().stream(), shop.till().stream())
                .filter(sale -> sale.total() > 0)
                .forEach(sale -> sale.buyer()
                        .ifPresent(buyer -> days.computeIfAbsent(buyer.number(), _ -> new TreeMap<>())
                                .merge(sale.on(), sale.total(), Long::sum)));
        return days.entrySet().stream()
                .map(buyer -> history(buyer.getKey(), buyer.getValue()))
                .toList();
    }

    private static PurchaseHistory history(int number, Map<LocalDate, Long> days) {
        List<PurchaseDay> purchases = days.entrySet().stream()
                .map(day -> new PurchaseDay(day.getKey(), new Money(day.getValue(), EUR)))
                .toList();
        Money paid = purchases.stream().map(PurchaseDay::net).reduce(Money.zero(EUR), Money::plus);
        return new PurchaseHistory(new CustomerId(number + 1L), purchases, List.of(), paid, Money.zero(EUR));
    }
}
