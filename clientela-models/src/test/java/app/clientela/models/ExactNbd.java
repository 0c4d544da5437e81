package app.clientela.models;

import org.apfloat.Apfloat;

/// NBD in many digits: λ ~ Gamma(r+x, α+T) forever.
record ExactNbd(Apfloat r, Apfloat alpha) implements ExactPurchaseModel {

    @Override
    public Apfloat logLikelihood(Purchases h) {
        Apfloat before = Exact.pow(alpha, r).multiply(Exact.rising(r, h.x()));
        return Exact.log(before.divide(Exact.pow(end(h), shape(h))));
    }

    @Override
    public Apfloat alive(Purchases h) {
        return Exact.ONE;
    }

    @Override
    public Apfloat alive(Purchases h, double weeksAhead) {
        return Exact.ONE;
    }

    @Override
    public Apfloat expected(Purchases h, double weeks) {
        return shape(h).divide(end(h)).multiply(Exact.of(weeks));
    }

    @Override
    public Apfloat chance(Purchases h, double weeks) {
        Apfloat later = end(h).add(Exact.of(weeks));
        return Exact.ONE.subtract(Exact.pow(end(h).divide(later), shape(h)));
    }

    @Override
    public Apfloat atLeast(Purchases h, double weeks, int n) {
        Apfloat part = Exact.of(weeks).divide(end(h).add(Exact.of(weeks)));
        return Exact.ONE.subtract(below(shape(h), part, n));
    }

    /// Chance of fewer than n phases: negative binomial of this shape, `part` = t/(α+T+t).
    static Apfloat below(Apfloat shape, Apfloat part, int n) {
        Apfloat term = Exact.pow(Exact.ONE.subtract(part), shape);
        Apfloat sum = Apfloat.ZERO;
        for (int i = 0; i < n; i++) {
            sum = sum.add(term);
            term = term.multiply(part).multiply(shape.add(Exact.of(i))).divide(Exact.of(i + 1));
        }
        return sum;
    }

    @Override
    public Apfloat residual(Purchases h, double weeklyRate) {
        return expected(h, 1).divide(Exact.of(weeklyRate));
    }

    private Apfloat shape(Purchases h) {
        return r.add(Exact.of(h.x()));
    }

    private Apfloat end(Purchases h) {
        return alpha.add(Exact.of(h.T()));
    }
}
