package app.clientela.models;

/// The rule of thumb that everyone goes on buying at their own rate of x repeat purchases in T
/// weeks. For a distribution the rate is Gamma(x + c, T), so that counts are negative binomial of
/// shape x + c and odds t/T; c, the same for all, is the one of 1, ½, ¼, … under which what came
/// in an earlier window was likeliest.
record OwnRate(double c, double weeks) implements CountForecast {

    private static final double LEAST = 1e-3;
    private static final double A_DAY = 1 / 7.0;

    static OwnRate learned(EarlierWindow earlier, double weeks) {
        OwnRate best = new OwnRate(1, earlier.weeks());
        double value = best.logLikelihood(earlier);
        for (double c = .5; c > LEAST; c /= 2) {
            OwnRate other = new OwnRate(c, earlier.weeks());
            double now = other.logLikelihood(earlier);
            best = now > value ? other : best;
            value = Math.max(now, value);
        }
        return new OwnRate(best.c, weeks);
    }

    private double logLikelihood(EarlierWindow earlier) {
        double sum = 0;
        for (EarlierWindow.Seen seen : earlier.customers()) {
            double shape = shape(seen.before());
            double odds = odds(seen.before());
            sum += RisingFactorial.log(shape, seen.came())
                    - shape * Math.log1p(odds)
                    + seen.came() * Math.log(odds / (1 + odds));
        }
        return sum;
    }

    @Override
    public CountDistribution counts(Purchases p) {
        return CountDistribution.of(1, new PurchaseCounts(shape(p), odds(p)).chances());
    }

    @Override
    public double expected(Purchases p) {
        return shape(p) * odds(p);
    }

    private double shape(Purchases p) {
        return p.x() + c;
    }

    /// Who came today is taken as known for a day.
    private double odds(Purchases p) {
        return weeks / Math.max(A_DAY, p.T());
    }
}
