package app.clientela.models;

/// Chances of each number of purchases when λ ~ Gamma(m, A) and the lifetime ahead is exponential
/// of rate μ ~ Gamma(s, B): negative binomial for a given time v to buy in, of which the mean is
/// taken by Gauss-Legendre. Pieces of the time are so short that neither A+v nor B+v grows by
/// more than e^1.6, the density of the lifetime falls by at most e^-8, and a count has at most
/// two standard deviations: `2√m asinh √(v/A)` has a variance of one.
final class LifetimeCounts {

    private static final double WIDE = 1.6;
    private static final double STEEP = 8;
    private static final double DEVIATIONS = 2;
    private static final double NEGLIGIBLE = 46;

    private final double m;
    private final double a;
    private final double s;
    private final double b;
    private final double[] chances;

    private LifetimeCounts(double m, double a, double s, double b, double[] chances) {
        this.m = m;
        this.a = a;
        this.s = s;
        this.b = b;
        this.chances = chances;
    }

    static double[] of(double m, double a, double s, double b, double weeks) {
        double[] chances = new PurchaseCounts(m, weeks / a).chances();
        double stays = Math.exp(-s * Math.log1p(weeks / b));
        for (int n = 0; n < chances.length; n++) {
            chances[n] *= stays;
        }
        new LifetimeCounts(m, a, s, b, chances).addLeaving(weeks);
        return chances;
    }

    private void addLeaving(double weeks) {
        double from = 0;
        while (from < weeks && s * Math.log1p(from / b) < NEGLIGIBLE) {
            double to = Math.min(weeks, next(from));
            double shorter = Math.min(a, b) + from;
            double width = Math.log1p((to - from) / shorter);
            for (int i = 0; i < GaussLegendre.SIXTEEN.length; i += 2) {
                double grown = width * GaussLegendre.SIXTEEN[i];
                double v = from + shorter * Math.expm1(grown);
                double density = s / b * Math.exp(-(s + 1) * Math.log1p(v / b));
                add(v / a, density * shorter * Math.exp(grown) * width * GaussLegendre.SIXTEEN[i + 1]);
            }
            from = to;
        }
    }

    /// Where the piece that begins here ends.
    private double next(double from) {
        double byCount = asinh(Math.sqrt(from / a)) + DEVIATIONS / (2 * Math.sqrt(m));
        double byCounts = byCount > 50 ? Double.POSITIVE_INFINITY : a * Math.pow(Math.sinh(byCount), 2);
        double byA = from + (a + from) * Math.expm1(WIDE);
        double byB = from + (b + from) * Math.expm1(Math.min(WIDE, STEEP / (s + 1)));
        return Math.min(byCounts, Math.min(byA, byB));
    }

    /// Adds the chances of a negative binomial of shape m and these odds.
    private void add(double odds, double weight) {
        double logZ = Math.log(odds / (1 + odds));
        double log = -m * Math.log1p(odds);
        for (int n = 0; n < chances.length; n++) {
            chances[n] += weight * Math.exp(log);
            log += Math.log((m + n) / (n + 1)) + logZ;
        }
    }

    private static double asinh(double v) {
        return Math.log1p(v + v * v / (1 + Math.sqrt(1 + v * v)));
    }
}
