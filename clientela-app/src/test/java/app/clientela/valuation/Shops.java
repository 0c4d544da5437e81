package app.clientela.valuation;

import app.clientela.business.Thresholds;
import app.clientela.business.Trade;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;

/// Shops for tests: written out by hand, or drawn from a truth that is known.
final class Shops {

    static final Currency EURO = Currency.getInstance("EUR");
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Shops() {}

    static Assumptions assumptions() {
        return assumptions(1);
    }

    static Assumptions assumptions(long seed) {
        return new Assumptions(
                AS_OF,
                EURO,
                MarginRate.usualIn(Trade.OTHER),
                Outlook.USUAL,
                Thresholds.USUAL,
                true,
                seed,
                List.of("valuation.assumption.margin"));
    }

    /// A customer who bought for this many cents so many days before the as-of day.
    static PurchaseHistory customer(long key, long cents, int... daysAgo) {
        List<PurchaseDay> days = Arrays.stream(daysAgo)
                .boxed()
                .sorted((one, other) -> other - one)
                .map(ago -> new PurchaseDay(AS_OF.minusDays(ago), new Money(cents, EURO)))
                .toList();
        Money paid = new Money(cents * daysAgo.length, EURO);
        return new PurchaseHistory(new CustomerId(key), days, List.of(), paid, Money.zero(EURO));
    }

    /// A customer with one refund and nothing else.
    static PurchaseHistory refundOnly(long key, long cents, int daysAgo) {
        PurchaseDay refund = new PurchaseDay(AS_OF.minusDays(daysAgo), new Money(cents, EURO));
        return new PurchaseHistory(
                new CustomerId(key), List.of(), List.of(refund), new Money(-cents, EURO), Money.zero(EURO));
    }

    /// Customers who come at random over three years, buy at their own pace, and leave one day; the
    /// amounts differ from customer to customer. Also what each brings in the year after.
    static List<Simulated> simulated(int customers, SplittableRandom random) {
        List<Simulated> shop = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            shop.add(simulate(i, random));
        }
        return shop;
    }

    private static Simulated simulate(long key, SplittableRandom random) {
        double first = 1095 * random.nextDouble();
        double pace = -Math.log(1 - random.nextDouble()) / 60;
        double life = -Math.log(1 - random.nextDouble()) * 600 * random.nextDouble(.2, 3);
        double mean = 30 * Math.exp(.5 * random.nextGaussian());
        List<PurchaseDay> days = new ArrayList<>();
        double day = first;
        int later = 0;
        double laterSum = 0;
        LocalDate last = LocalDate.MIN;
        while (day <= first + life && day < 1095 + 364) {
            double amount = mean * (.5 + random.nextDouble());
            LocalDate on = AS_OF.minusDays(1095).plusDays((long) day + 1);
            if (!on.equals(last) && day < 1095) {
                days.add(new PurchaseDay(on, new Money(Math.round(amount * 100), EURO)));
            } else if (!on.equals(last)) {
                later++;
                laterSum += amount;
            }
            last = on;
            day += -Math.log(1 - random.nextDouble()) / pace;
        }
        Money zero = Money.zero(EURO);
        return new Simulated(new PurchaseHistory(new CustomerId(key), days, List.of(), zero, zero), later, laterSum);
    }

    /// @param later purchase days in the 364 days after the as-of day
    /// @param laterSum net amount of them, in major units
    record Simulated(PurchaseHistory history, int later, double laterSum) {}

    static List<PurchaseHistory> histories(List<Simulated> shop) {
        return shop.stream().map(Simulated::history).toList();
    }
}
