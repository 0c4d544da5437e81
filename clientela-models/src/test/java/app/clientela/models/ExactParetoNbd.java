package app.clientela.models;

import org.apfloat.Apfloat;

/// Pareto/NBD in many digits: the likelihood as Schmittlein, Morrison and Colombo 1987 derive it,
/// as an integral over the time of leaving, and the printed expectation (eq. 41 of Fader and
/// Hardie 2005), whose s = 1 is passed at a distance of 1e-40.
record ExactParetoNbd(Apfloat r, Apfloat alpha, Apfloat s, Apfloat beta) implements ExactPurchaseModel {

    private static final Apfloat BESIDE = new Apfloat("1e-35", Exact.DIGITS);

    @Override
    public Apfloat logLikelihood(Purchases h) {
        Apfloat alive = Exact.pow(alpha, r)
                .divide(Exact.pow(at(alpha, h.T()), shape(h)))
                .multiply(Exact.pow(beta.divide(at(beta, h.T())), s));
        return Exact.log(alive.multiply(Exact.rising(r, h.x())).divide(alive(h)));
    }

    /// One over one plus the odds of having left, `s ∫ (α+y)^-m (β+y)^-(s+1) dy` from tx to T over
    /// `(α+T)^-m (β+T)^-s`.
    @Override
    public Apfloat alive(Purchases h) {
        Apfloat a = at(alpha, h.tx());
        Apfloat b = at(beta, h.tx());
        Apfloat growth = Exact.pow(at(alpha, h.T()).divide(a), shape(h))
                .multiply(Exact.pow(at(beta, h.T()).divide(b), s));
        return Exact.ONE.divide(Exact.ONE.add(growth.multiply(leaving(a, b, shape(h), h.T() - h.tx()))));
    }

    @Override
    public Apfloat alive(Purchases h, double weeksAhead) {
        return alive(h).multiply(stays(h, weeksAhead));
    }

    private Apfloat stays(Purchases h, double weeks) {
        return Exact.pow(at(beta, h.T()).divide(at(beta, h.T() + weeks)), s);
    }

    @Override
    public Apfloat expected(Purchases h, double weeks) {
        Apfloat b = at(beta, h.T());
        Apfloat shape = s.subtract(Exact.ONE).signum() == 0 ? BESIDE : s.subtract(Exact.ONE);
        Apfloat lived = Exact.ONE.subtract(Exact.pow(b.divide(b.add(Exact.of(weeks))), shape));
        Apfloat rate = shape(h).divide(at(alpha, h.T()));
        return rate.multiply(b).divide(shape).multiply(lived).multiply(alive(h));
    }

    /// Neither still there without a purchase nor gone without one.
    @Override
    public Apfloat chance(Purchases h, double weeks) {
        Apfloat a = at(alpha, h.T());
        Apfloat quiet = Exact.pow(a.divide(at(alpha, h.T() + weeks)), shape(h)).multiply(stays(h, weeks));
        Apfloat gone = leaving(a, at(beta, h.T()), shape(h), weeks);
        return alive(h).multiply(Exact.ONE.subtract(quiet).subtract(gone));
    }

    /// The density of the n-th purchase times the chance to live to it:
    /// `Γ(m+n)/(Γ(m)Γ(n)) ∫ A^m v^(n-1) (A+v)^-(m+n) (1+v/B)^-s dv`.
    @Override
    public Apfloat atLeast(Purchases h, double weeks, int n) {
        Apfloat a = at(alpha, h.T());
        Apfloat b = at(beta, h.T());
        Apfloat m = shape(h);
        Apfloat whole = Exact.of(weeks);
        Apfloat integral = ExactLine.integral(
                y -> {
                    Apfloat v = whole.multiply(Exact.logistic(y));
                    Apfloat late = Exact.log(v.divide(a.add(v))).multiply(Exact.of(n));
                    Apfloat quiet = Exact.log(a.divide(a.add(v))).multiply(m);
                    Apfloat stays = Exact.log(b.divide(b.add(v))).multiply(s);
                    return Exact.exp(late.add(quiet).add(stays)).multiply(Exact.logistic(y.negate()));
                },
                0);
        Apfloat ways = Exact.rising(m, n).divide(Exact.rising(Exact.ONE, n - 1));
        return alive(h).multiply(ways).multiply(integral);
    }

    /// `m/(α+T) ∫ e^(-δt) S(t) dt`, with S the chance to live on for t: the definition of DERT.
    @Override
    public Apfloat residual(Purchases h, double weeklyRate) {
        Apfloat b = at(beta, h.T());
        Apfloat delta = Exact.of(weeklyRate);
        Apfloat lived = ExactLine.integral(
                y -> {
                    Apfloat t = Exact.exp(y);
                    Apfloat stays = Exact.pow(b.divide(b.add(t)), s);
                    return Exact.exp(delta.multiply(t).negate()).multiply(stays).multiply(t);
                },
                -Math.log(weeklyRate));
        return alive(h).multiply(shape(h)).divide(at(alpha, h.T())).multiply(lived);
    }

    /// `∫ s/B (1+v/B)^-(s+1) (1+v/A)^-m dv` from 0 to D, in the log-odds of v/D.
    private Apfloat leaving(Apfloat a, Apfloat b, Apfloat m, double length) {
        if (length <= 0) {
            return Apfloat.ZERO;
        }
        Apfloat whole = Exact.of(length);
        Apfloat integral = ExactLine.integral(
                y -> {
                    Apfloat part = Exact.logistic(y);
                    Apfloat v = whole.multiply(part);
                    Apfloat quiet = Exact.log(a.add(v).divide(a)).multiply(m);
                    Apfloat stays = Exact.log(b.add(v).divide(b)).multiply(s.add(Exact.ONE));
                    Apfloat rest = Exact.logistic(y.negate());
                    return Exact.exp(quiet.add(stays).negate()).multiply(v).multiply(rest);
                },
                0);
        return s.divide(b).multiply(integral);
    }

    private Apfloat shape(Purchases h) {
        return r.add(Exact.of(h.x()));
    }

    private static Apfloat at(Apfloat scale, double weeks) {
        return scale.add(Exact.of(weeks));
    }
}
