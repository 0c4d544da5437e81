package app.clientela.overview.chart;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;

/// The honest number: a band from low to high on a quiet track, a mark at the mean.
public record IntervalBar(int low, int mean, int high) {

    private static final int LEAST = 6;
    private static final long MILLION = 1_000_000;

    /// The track goes on to both sides by two thirds of the band, but not below zero where the
    /// range does not.
    public static IntervalBar of(Estimate estimate) {
        return of(estimate.lowMoney(), estimate.meanMoney(), estimate.highMoney());
    }

    /// Of a share, which no track goes beyond.
    public static IntervalBar ofShare(Estimate share) {
        return of(millionths(share.low()), millionths(share.mean()), millionths(share.high()), MILLION);
    }

    static IntervalBar of(Money low, Money mean, Money high) {
        return of(low.minor(), mean.minor(), high.minor(), Long.MAX_VALUE);
    }

    private static IntervalBar of(long low, long mean, long high, long most) {
        long width = Math.max(1, high - low);
        long margin = width * 2 / 3 + 1;
        long from = low < 0 ? low - margin : Math.max(0, low - margin);
        Scale scale = new Scale(from, Math.min(most, high + margin));
        return new IntervalBar(scale.place(low), scale.place(mean), scale.place(high));
    }

    private static long millionths(double share) {
        return Math.round(share * MILLION);
    }

    public String x() {
        return Scale.percent(low);
    }

    public String width() {
        return Scale.percent(Math.max(LEAST, high - low));
    }

    public String mark() {
        return Scale.percent(mean);
    }
}
