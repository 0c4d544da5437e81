package app.clientela.overview.chart;

import app.clientela.kernel.Probability;

/// A chance as a short bar: amber below 75 in a hundred, brick below 50.
public record ChanceBar(Probability rate, int percent) {

    private static final int CALM = 75;
    private static final int WORRYING = 50;

    public static ChanceBar of(Probability chance) {
        return new ChanceBar(chance, Math.toIntExact(Math.round(chance.value() * 100)));
    }

    public String width() {
        return Scale.percent(percent * 10);
    }

    /// The class that colours the bar; empty where there is nothing to worry about.
    public String shade() {
        if (percent < WORRYING) {
            return "lo";
        }
        return percent < CALM ? "md" : "";
    }

    /// The class of a chip that carries the chance.
    public String chip() {
        if (percent < WORRYING) {
            return "bad";
        }
        return percent < CALM ? "warn" : "good";
    }
}
