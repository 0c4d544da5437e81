package app.clientela.business;

import app.clientela.kernel.Percent;

/// What a shop sells. Says which margin is assumed while the owner has not told theirs.
///
/// The prior is a Beta law; `low` and `high` hold 80 % of it.
public enum Trade {
    FOOD(2482, 1800, 3200),
    FASHION(5000, 4000, 6000),
    RESTAURANT(6258, 5500, 7000),
    BEAUTY_CRAFTS(6274, 5000, 7500),
    SERVICES(7599, 6000, 9000),
    /// Beta(4.37, 5.40): a shop of which nothing is known.
    OTHER(4473, 2500, 6500);

    private final int mean;
    private final int low;
    private final int high;

    Trade(int mean, int low, int high) {
        this.mean = mean;
        this.low = low;
        this.high = high;
    }

    public Percent marginMean() {
        return new Percent(mean);
    }

    public Percent marginLow() {
        return new Percent(low);
    }

    public Percent marginHigh() {
        return new Percent(high);
    }
}
