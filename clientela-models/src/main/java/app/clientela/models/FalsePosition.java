package app.clientela.models;

import java.util.function.DoubleUnaryOperator;

/// Finds where a falling function crosses zero: false position, the end that stays counted half
/// (the Illinois rule, Dowell and Jarratt 1971). Some ten values are enough.
final class FalsePosition {

    private static final double STEP = 1;
    private static final double NEAR = 1e-12;
    private static final int MOST_VALUES = 200;

    private FalsePosition() {}

    /// The root to some twelve digits.
    /// @param falling below zero somewhere behind `from`
    /// @param from where it is not negative
    static double root(DoubleUnaryOperator falling, double from) {
        double low = from;
        double atLow = falling.applyAsDouble(low);
        double high = low + STEP;
        double atHigh = falling.applyAsDouble(high);
        while (atHigh > 0) {
            low = high;
            atLow = atHigh;
            high += STEP;
            atHigh = falling.applyAsDouble(high);
        }
        for (int values = 0; values < MOST_VALUES && high - low > NEAR * (1 + Math.abs(low)); values++) {
            double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
            double at = falling.applyAsDouble(middle);
            if (at > 0) {
                low = middle;
                atLow = at;
                atHigh /= 2;
            } else if (at < 0) {
                high = middle;
                atHigh = at;
                atLow /= 2;
            } else {
                return middle;
            }
        }
        return (low + high) / 2;
    }
}
