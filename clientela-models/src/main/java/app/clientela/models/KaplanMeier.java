package app.clientela.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many are still without an event after some time, where not everybody was watched to the end:
/// the product-limit estimator of Kaplan and Meier 1958 ("Nonparametric estimation from incomplete
/// observations"), `S(t) = Π (1 - dᵢ/nᵢ)` over the times tᵢ ≤ t, with the variance of Greenwood
/// 1926, `S² Σ dᵢ/(nᵢ(nᵢ-dᵢ))`. Times are whole; who was watched until tᵢ counts as at risk there.
public final class KaplanMeier {

    private static final int FIRST_SIZE = 64;

    private final int customers;
    private final int events;
    private final List<Step> steps;

    private KaplanMeier(int customers, int events, List<Step> steps) {
        this.customers = customers;
        this.events = events;
        this.steps = steps;
    }

    /// A time at which somebody had the event or was watched no longer.
    ///
    /// @param time since each began
    /// @param atRisk nᵢ, watched until then and without the event before
    /// @param events dᵢ
    /// @param survival S from this time on
    /// @param greenwood `Σ d/(n(n-d))` up to this time; infinite once nobody is left
    public record Step(int time, int atRisk, int events, double survival, double greenwood) {}

    /// Where a share or a time lies.
    ///
    /// @param low the lower end
    /// @param high the upper end
    public record Range(double low, double high) {}

    /// {@return one to which everybody is added}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return how many were watched}
    public int customers() {
        return customers;
    }

    /// {@return how many had the event while they were watched}
    public int events() {
        return events;
    }

    /// {@return every time at which something happened, the earliest first; not modifiable}
    public List<Step> steps() {
        return steps;
    }

    /// {@return how many were watched until a time and had no event before}
    ///
    /// @param time since each began
    public int atRisk(int time) {
        return steps.stream()
                .filter(step -> step.time >= time)
                .findFirst()
                .map(Step::atRisk)
                .orElse(0);
    }

    /// {@return S(t): the share that is without an event after this time}
    ///
    /// @param time since each began
    public double survival(int time) {
        return at(time).survival;
    }

    /// {@return Greenwood's standard error of S(t); 0 where nobody is left}
    ///
    /// @param time since each began
    public double standardError(int time) {
        Step step = at(time);
        return step.survival == 0 ? 0 : step.survival * Math.sqrt(step.greenwood);
    }

    /// {@return where S(t) lies by Greenwood's error on the scale of `ln(-ln S)`, so that it stays
    /// between 0 and 1 (Kalbfleisch and Prentice 1980)} Before the first event nothing is known of
    /// it but 1; where nobody is left, the high end is that of the last time with somebody.
    ///
    /// @param time since each began
    /// @param z quantile of the normal distribution, 1.2816 for 80 %
    public Range range(int time, double z) {
        Step step = at(time);
        if (step.survival == 1) {
            return new Range(1, 1);
        }
        if (step.survival == 0) {
            return new Range(0, step.time == steps.getFirst().time ? 1 : range(step.time - 1, z).high);
        }
        double log = Math.log(step.survival);
        double error = z * Math.sqrt(step.greenwood) / Math.abs(log);
        return new Range(Math.exp(log * Math.exp(error)), Math.exp(log * Math.exp(-error)));
    }

    /// {@return the first time by which half of those who have the event until `until` have had it;
    /// 0 if nobody has it by then}
    ///
    /// @param until since each began
    public int halfTime(int until) {
        double half = half(until);
        return steps.stream()
                .filter(step -> step.events > 0 && step.time <= until && step.survival <= half)
                .findFirst()
                .map(Step::time)
                .orElse(0);
    }

    /// {@return where that time lies, taking the share until `until` for known: the times at which
    /// the range of S holds it (Brookmeyer and Crowley 1982)}
    ///
    /// @param until since each began
    /// @param z quantile of the normal distribution, 1.2816 for 80 %
    public Range halfTimeRange(int until, double z) {
        double half = half(until);
        double low = 0;
        double high = 0;
        for (Step step : steps) {
            if (step.time <= until && step.events > 0) {
                Range range = range(step.time, z);
                low = low == 0 && range.low <= half ? step.time : low;
                high = high == 0 && range.high <= half ? step.time : high;
            }
        }
        return new Range(low, high == 0 ? until : high);
    }

    private double half(int until) {
        return (1 + survival(until)) / 2;
    }

    private Step at(int time) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean isLater = steps.get(middle).time > time;
            low = isLater ? low : middle + 1;
            high = isLater ? middle : high;
        }
        return low == 0 ? new Step(0, customers, 0, 1, 0) : steps.get(low - 1);
    }

    /// Counts who is added, so that a million customers are as many numbers as there are times.
    public static final class Builder {

        private int[] happened = new int[FIRST_SIZE];
        private int[] left = new int[FIRST_SIZE];

        private Builder() {}

        /// Adds one who was watched.
        ///
        /// @param time until the event, or until nobody watched any longer
        /// @param event whether there was one
        /// @return this
        /// @throws IllegalArgumentException if `time` is negative
        public Builder add(int time, boolean event) {
            if (time < 0) {
                throw new IllegalArgumentException("time must be at least 0, was " + time);
            }
            if (time >= left.length) {
                int larger = Math.max(time + 1, 2 * left.length);
                happened = Arrays.copyOf(happened, larger);
                left = Arrays.copyOf(left, larger);
            }
            (event ? happened : left)[time]++;
            return this;
        }

        /// {@return the estimate of all that were added}
        public KaplanMeier build() {
            int customers = Arrays.stream(happened).sum() + Arrays.stream(left).sum();
            int atRisk = customers;
            double survival = 1;
            double greenwood = 0;
            List<Step> steps = new ArrayList<>();
            for (int time = 0; time < left.length; time++) {
                int d = happened[time];
                if (d + left[time] > 0) {
                    survival *= (double) (atRisk - d) / atRisk;
                    greenwood += d == 0 ? 0 : d / ((double) atRisk * (atRisk - d));
                    steps.add(new Step(time, atRisk, d, survival, greenwood));
                    atRisk -= d + left[time];
                }
            }
            return new KaplanMeier(customers, Arrays.stream(happened).sum(), List.copyOf(steps));
        }
    }
}
