package app.clientela.models;

import java.util.stream.LongStream;

/// Checks of arguments and the gap quantile that the models share.
final class Horizon {

    static final double LONGEST_GAP = 1e6;

    /// Of occasions and renewals.
    static final int MOST_TIMES = 100_000;

    private static final int MOST_PHASES = 100;

    private Horizon() {}

    static void check(double weeks) {
        if (!(weeks >= 0) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException("weeks must be at least 0, was " + weeks);
        }
    }

    static void checkDiscount(double weeklyDiscount) {
        if (!(weeklyDiscount > -1) || Double.isInfinite(weeklyDiscount)) {
            throw new IllegalArgumentException("weeklyDiscount must be above -1, was " + weeklyDiscount);
        }
    }

    static void checkLevel(double level) {
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException("level must be at least 0 and below 1, was " + level);
        }
    }

    static void phases(int k) {
        within("k", k, 1, MOST_PHASES);
    }

    /// @throws IllegalArgumentException beginning with the name of what is not between the two
    static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", was " + value);
        }
    }

    /// The number of customers of a whole base.
    static int customers(LongStream parts) {
        long all = parts.sum();
        if (all > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("customers must be at most " + Integer.MAX_VALUE + ", were " + all);
        }
        return (int) all;
    }

    static double parameter(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + value);
        }
        return value;
    }

    /// Quantile of the Lomax (Pareto II) interval with this shape and scale, in weeks.
    static double gapQuantile(double shape, double scale, double level) {
        checkLevel(level);
        return Math.min(LONGEST_GAP, scale * Math.expm1(-Math.log1p(-level) / shape));
    }
}
