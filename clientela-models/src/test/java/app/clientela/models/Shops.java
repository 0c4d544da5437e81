package app.clientela.models;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// Simulated shops with a calendar.
final class Shops {

    /// An end of October, from which the next 13 weeks hold a December.
    static final int OCTOBER = day("2025-10-31");

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

    /// A shop that has been open for some weeks on the last of October, during which its customers
    /// came evenly, and what they bought until half a year later.
    record Shop(PurchaseModel truth, Season season, int customers, int weeks) {

        static final int LATER = OCTOBER + 182;

        PurchaseDays days(long seed) {
            RandomGenerator random = Seeds.random(seed);
            PurchaseDays.Builder base = PurchaseDays.builder();
            for (int i = 0; i < customers; i++) {
                int first = OCTOBER - random.nextInt(7 * weeks);
                base.add(Simulation.purchaseDays(truth, season, first, LATER, random));
            }
            return base.build();
        }
    }
}
