package app.clientela.models;

import java.util.random.RandomGenerator;

/// Checks of arguments and the walk through future purchases that both models share.
final class Horizon {

    private static final double LONGEST_GAP = 1e6;

    private Horizon() {}

    static void check(double weeks) {
        if (!(weeks >= 0) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException("weeks must be at least 0, was " + weeks);
        }
    }

    static void check(int weeks, double weeklyDiscount) {
        check(weeks);
        if (!(weeklyDiscount > -1) || Double.isInfinite(weeklyDiscount)) {
            throw new IllegalArgumentException("weeklyDiscount must be above -1, was " + weeklyDiscount);
        }
    }

    static double parameter(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + value);
        }
        return value;
    }

    /// Quantile of the Lomax (Pareto II) interval with this shape and scale, in weeks.
    static double gapQuantile(double shape, double scale, double level) {
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException("level must be at least 0 and below 1, was " + level);
        }
        return Math.min(LONGEST_GAP, scale * Math.expm1(-Math.log1p(-level) / shape));
    }

    /// Purchases of a Poisson process of this rate until `end` weeks, at most `most` of them.
    static Future walk(double rate, double end, double most, double weeklyDiscount, RandomGenerator random) {
        int purchases = 0;
        double discounted = 0;
        double logFactor = Math.log1p(weeklyDiscount);
        double time = random.nextExponential() / rate;
        while (time < end && purchases < most) {
            purchases++;
            discounted += weeklyDiscount == 0 ? 1 : Math.exp(-logFactor * Math.floor(time + 1));
            time += random.nextExponential() / rate;
        }
        return purchases == 0 ? Future.NOTHING : new Future(purchases, discounted);
    }
}
