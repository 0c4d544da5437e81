package app.clientela.overview.chart;

import app.clientela.kernel.Probability;

/// A share with the range that luck gives it, on a track with a dashed mark at what was aimed at.
/// Bars that are read together have one scale: from a round share to all.
public record AimBar(int low, int came, int high, int aim) {

    private static final int LEAST = 6;
    private static final int TENTH = 100;
    private static final int HALF = 500;

    /// Where a track that shows the share begins, in thousandths: at half, or at the tenth below.
    public static int beginning(Probability lowest) {
        return Math.min(HALF, thousandths(lowest) / TENTH * TENTH);
    }

    /// @param from where the track begins, in thousandths
    public static AimBar of(int from, Probability low, Probability came, Probability high, Probability aim) {
        Scale scale = new Scale(from, Scale.LENGTH);
        return new AimBar(
                scale.place(thousandths(low)),
                scale.place(thousandths(came)),
                scale.place(thousandths(high)),
                scale.place(thousandths(aim)));
    }

    public String x() {
        return Scale.percent(low);
    }

    public String width() {
        return Scale.percent(Math.max(LEAST, high - low));
    }

    public String mark() {
        return Scale.percent(came);
    }

    public String aimX() {
        return Scale.percent(aim);
    }

    private static int thousandths(Probability share) {
        return Math.toIntExact(Math.round(share.value() * Scale.LENGTH));
    }
}
