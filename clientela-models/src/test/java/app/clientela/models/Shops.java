package app.clientela.models;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// Simulated shops with a calendar.
final class Shops {

    private Shops() {}

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /// Every week like the other, but for the last four of the year.
    static Season december(double peak) {
        return Season.of(DoubleStream.concat(
                        DoubleStream.generate(() -> 1).limit(48),
                        DoubleStream.generate(() -> peak).limit(4))
                .toArray());
    }

    /// Customers who came, evenly, from `from` until `last`, and what they bought until `end`.
    static PurchaseDays open(PurchaseModel truth, Season season, int customers, int[] days, long seed) {
        RandomGenerator random = Seeds.random(seed);
        PurchaseDays.Builder base = PurchaseDays.builder();
        for (int i = 0; i < customers; i++) {
            int first = random.nextInt(days[0], days[1]);
            base.add(Simulation.purchaseDays(truth, season, first, days[2], random));
        }
        return base.build();
    }
}
