package app.clientela.models;

/// What a BG/NBD customer who is alive does next: N Poisson purchases would come if nobody left,
/// negative binomial with shape m and odds τ = t/(α+T), and after each the customer leaves with
/// chance p ~ Beta(a, b).
///
/// Two ways to the same numbers, both sums of positive terms, so that nothing cancels:
///
/// - by N, for the usual sizes: `E[Y] = Σ P(N=n) W(n)`, `W(n) = Σ E[(1-p)^(k-1)], k = 1..n`.
/// - by p, where that sum is long: `E[Y] = E[(1 - (1+pτ)^-m)/p]` by the trapezoidal rule in the
///   logit of p, which for analytic integrands on the whole line converges geometrically; the
///   tails are geometric series and are added in closed form.
///
/// @param m r+x
/// @param a first shape of the chance of leaving
/// @param b second shape of the chance of leaving, b+x in the letters of the paper
record BgFuture(double m, double a, double b) {

    private static final int LONG_SUM = 400;
    private static final double ENOUGH = 1e-17;
    private static final double RESCALE = 1e200;
    private static final double FINEST_STEP = 0.22;
    private static final double TAIL = 40;

    /// E[Y], for the odds τ.
    double expected(double tau) {
        return tau == 0 ? 0 : isLong(tau) ? byChance(tau, true) : byCount(tau, true);
    }

    /// E[(1-p)^N]: still alive after the odds τ.
    double aliveAfter(double tau) {
        return tau == 0 ? 1 : isLong(tau) ? byChance(tau, false) : byCount(tau, false);
    }

    /// Whether the sum over N has more than some hundreds of terms: its last ones fall as z^n.
    private boolean isLong(double tau) {
        double mean = m * tau;
        return mean + 9 * Math.sqrt(mean * (1 + tau)) + TAIL * (1 + tau) > LONG_SUM;
    }

    private double byCount(double tau, boolean purchases) {
        double z = tau / (1 + tau);
        double logScale = -m * Math.log1p(tau);
        double probability = 1;
        double chain = 1;
        double total = 0;
        double sum = purchases ? 0 : 1;
        double peak = m * tau;
        for (int n = 1; ; n++) {
            probability *= (m + n - 1) / n * z;
            total += chain;
            chain *= (b + n - 1) / (a + b + n - 1);
            double term = probability * (purchases ? total : chain);
            sum += term;
            if (n > peak && term * (1 + tau) < ENOUGH * sum) {
                return sum * Math.exp(logScale);
            }
            if (probability > RESCALE) {
                probability /= RESCALE;
                sum /= RESCALE;
                logScale += Math.log(RESCALE);
            }
        }
    }

    /// Mean over p of [#value], in ξ = logit p.
    private double byChance(double tau, boolean purchases) {
        double step = Math.min(FINEST_STEP, 0.5 * Math.sqrt(1 / a + 1 / b));
        double centre = Math.log(a / b);
        long low = (long) Math.floor((lowest(tau, centre) - centre) / step);
        long high = (long) Math.ceil((highest(centre) - centre) / step);
        double top = logWeight(centre);
        double sum = 0;
        double mass = 0;
        for (long j = low; j <= high; j++) {
            double xi = centre + j * step;
            double weight = Math.exp(logWeight(xi) - top);
            double value = value(xi, tau, purchases);
            double series = j == low ? 1 / -Math.expm1(-a * step) : j == high ? 1 / -Math.expm1(-b * step) : 1;
            mass += weight * series;
            sum += weight * series * value;
        }
        return sum / mass;
    }

    /// ln of p^a (1-p)^b at the logit ξ: the Beta density times dp/dξ.
    private double logWeight(double xi) {
        return -a * LogSpace.log1pExp(-xi) - b * LogSpace.log1pExp(xi);
    }

    /// Left of this the integrand is an exponential of ξ, or nothing.
    private double lowest(double tau, double centre) {
        double linear = Math.min(-TAIL, centre - TAIL) - Math.log1p(m * tau) - Math.log1p(tau);
        return Math.max(linear, centre - spread(a));
    }

    private double highest(double centre) {
        return Math.min(Math.max(TAIL, centre + TAIL), centre + spread(b));
    }

    /// Distance from the mode at which a weight with this tail exponent is below e^-40.
    private double spread(double exponent) {
        return TAIL / exponent + 10 * Math.sqrt(1 / a + 1 / b);
    }

    /// For one p: expected purchases, or `(1+pτ)^-m`, the generating function of N at 1-p.
    private double value(double xi, double tau, boolean purchases) {
        double p = LogSpace.logistic(xi);
        double exponent = -m * Math.log1p(p * tau);
        if (!purchases) {
            return Math.exp(exponent);
        }
        return p < 1e-290 ? m * tau : -Math.expm1(exponent) / p;
    }
}
