package app.clientela.models;

/// Checks of arguments and the gap quantile that the models share.
final class Horizon {

    static final double LONGEST_GAP = 1e6;

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
