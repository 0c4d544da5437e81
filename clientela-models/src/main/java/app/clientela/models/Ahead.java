package app.clientela.models;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The calendar weeks of a forecast, and how far the clock of purchases runs in each. Immutable.
///
/// Models count time on that clock. What is discounted or shown week by week is counted on the
/// calendar; the two differ where there is a [Season].
public final class Ahead {

    private static final double[] PLAIN = {};

    private final int weeks;
    /// Clock weeks from now to the end of each calendar week; none on the plain clock.
    private final double[] ends;

    private Ahead(int weeks, double[] ends) {
        Horizon.check(weeks);
        this.weeks = weeks;
        this.ends = ends;
    }

    /// {@return weeks of the plain clock, one like the other}
    ///
    /// @param weeks how many, at least 0
    /// @throws IllegalArgumentException if negative
    public static Ahead weeks(int weeks) {
        return new Ahead(weeks, PLAIN);
    }

    /// @param ends clock weeks from now to the end of each week, rising
    static Ahead until(double[] ends) {
        return new Ahead(ends.length, ends);
    }

    /// {@return number of calendar weeks}
    public int weeks() {
        return weeks;
    }

    /// {@return how far the clock runs in all of them, in weeks}
    public double length() {
        return end(weeks);
    }

    /// {@return how far the clock has run at the end of a calendar week, in weeks}
    ///
    /// @param week from 1; 0 is now
    public double end(int week) {
        return isPlain() ? week : week == 0 ? 0 : ends[week - 1];
    }

    /// How far the clock has run at the end of each calendar week, in weeks.
    double[] ends() {
        return IntStream.rangeClosed(1, weeks).mapToDouble(this::end).toArray();
    }

    /// What comes in each calendar week, worth `1/(1+d)^w` in week w, summed.
    ///
    /// @param weeklyDiscount d
    /// @param expected what has come, on average, at each of the [#ends()]
    double discounted(double weeklyDiscount, double[] expected) {
        Horizon.checkDiscount(weeklyDiscount);
        double before = 0;
        double factor = 1;
        double sum = 0;
        for (double now : expected) {
            factor /= 1 + weeklyDiscount;
            sum += Math.max(0, now - before) * factor;
            before = now;
        }
        return sum;
    }

    /// The calendar week, from 1, in which the clock stands here.
    int weekAt(double time) {
        if (isPlain()) {
            return (int) time + 1;
        }
        int found = Arrays.binarySearch(ends, time);
        return found < 0 ? -found : found + 2;
    }

    private boolean isPlain() {
        return ends.length == 0;
    }
}
