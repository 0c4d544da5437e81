package app.clientela.overview.chart;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;

/// The honest number: a band from low to high on a quiet track, a mark at the mean.
public record IntervalBar(int low, int mean, int high) {

    private static final int LEAST = 6;

    /// The track goes on to both sides by two thirds of the band, but not below zero where the
    /// range does not.
    public static IntervalBar of(Estimate estimate) {
        return of(estimate.lowMoney(), estimate.meanMoney(), estimate.highMoney());
    }

    static IntervalBar of(Money low, Money mean, Money high) {
        long width = Math.max(1, high.minor() - low.minor());
        long margin = width * 2 / 3 + 1;
        long from = low.isNegative() ? low.minor() - margin : Math.max(0, low.minor() - margin);
        Scale scale = new Scale(from, high.minor() + margin);
        return new IntervalBar(scale.place(low.minor()), scale.place(mean.minor()), scale.place(high.minor()));
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
