package app.clientela.valuation;

import app.clientela.models.RangeCalibration.Levels;
import java.util.Arrays;

/// The middle part of draws: from its lower to its upper quantile, then widened to hold the mean.
record RangeFigures(double low, double high) {

    /// @param draws sorted here, in place
    /// @param level such as .8 for the range from the 10 % to the 90 % quantile
    static RangeFigures of(double[] draws, double level) {
        return of(draws, new Levels((1 - level) / 2, (1 + level) / 2));
    }

    /// @param draws sorted here, in place
    /// @param levels of the quantiles that are the ends
    static RangeFigures of(double[] draws, Levels levels) {
        Arrays.sort(draws);
        return new RangeFigures(quantile(draws, levels.low()), quantile(draws, levels.high()));
    }

    RangeFigures holding(double mean) {
        return new RangeFigures(Math.min(low, mean), Math.max(high, mean));
    }

    /// Linear between the draws, the i-th of n (from 0) standing for `(i + ½)/n`.
    private static double quantile(double[] sorted, double level) {
        double at = Math.clamp(level * sorted.length - .5, 0, sorted.length - 1.0);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
