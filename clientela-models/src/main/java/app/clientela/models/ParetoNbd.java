package app.clientela.models;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Pareto/NBD of Schmittlein, Morrison and Colombo 1987, as in Fader and Hardie 2005 ("A note on
/// deriving the Pareto/NBD model"). While alive a customer buys as a Poisson process of rate
/// λ ~ Gamma(r, α); the lifetime is exponential of rate μ ~ Gamma(s, β). Rates are per week.
///
/// @param r shape of the purchase rates
/// @param alpha rate of the purchase rates, in weeks
/// @param s shape of the rates of leaving
/// @param beta rate of the rates of leaving, in weeks
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public ParetoNbd {
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("s", s);
        Horizon.parameter("beta", beta);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.PARETO_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Letters.of(List.of("r", "alpha", "s", "beta"), r, alpha, s, beta);
    }

    /// The likelihood is that of "bought x times and is alive" plus that of "bought x times and has
    /// left since tx", both in logs.
    @Override
    public double logLikelihood(Purchases p) {
        return RisingFactorial.log(r, p.x()) + logTimes(p.x(), p.tx(), p.T());
    }

    /// The log-likelihood but for the rising factorial of r, which only depends on x.
    double logTimes(int x, double tx, double T) {
        double left = Math.log(leaving(x, tx, T)) + logBought(x, tx);
        return LogSpace.logSum(logBought(x, T), left);
    }

    /// Log of the likelihood, but for the same factor, of having bought x times and being there at
    /// `weeks`.
    private double logBought(int x, double weeks) {
        return -x * Math.log(alpha + weeks) - r * Math.log1p(weeks / alpha) - s * Math.log1p(weeks / beta);
    }

    /// Eq. 7 of Fader, Hardie and Lee 2005: `1/(1 + s/(r+s+x) (α+T)^(r+x) (β+T)^s A₀)`.
    @Override
    public double aliveProbability(Purchases p) {
        return LogSpace.logistic(-logOddsOfHavingLeft(p.x(), p.tx(), p.T()));
    }

    /// Alive now, and then a lifetime longer than `weeksAhead` with μ ~ Gamma(s, β+T).
    @Override
    public double aliveProbability(Purchases p, double weeksAhead) {
        Horizon.check(weeksAhead);
        return aliveProbability(p) * Math.exp(-s * Math.log1p(weeksAhead / (beta + p.T())));
    }

    /// Eq. 41 of Fader and Hardie 2005; s = 1 is the limit, not a division by zero.
    @Override
    public double expectedPurchases(Purchases p, double weeks) {
        Horizon.check(weeks);
        double length = Math.log1p(weeks / (beta + p.T()));
        double weeksAlive = (beta + p.T()) * length * LogSpace.meanOfExp((1 - s) * length);
        return aliveProbability(p) * (r + p.x()) / (alpha + p.T()) * weeksAlive;
    }

    @Override
    public double discountedPurchases(Purchases p, Ahead ahead, double weeklyDiscount) {
        Horizon.checkDiscount(weeklyDiscount);
        double scale = beta + p.T();
        double before = 0;
        double factor = 1;
        double sum = 0;
        for (int week = 1; week <= ahead.weeks(); week++) {
            double length = LogSpace.logOnePlus(ahead.end(week) / scale);
            double now = length * LogSpace.meanOfExp((1 - s) * length);
            factor /= 1 + weeklyDiscount;
            sum += (now - before) * factor;
            before = now;
        }
        return aliveProbability(p) * (r + p.x()) / (alpha + p.T()) * scale * sum;
    }

    /// P(alive) times the chance that the first purchase comes before leaving and before
    /// `weeks`: the integral over its time y of the density of y times the chance to live to y.
    @Override
    public double chanceOfPurchase(Purchases p, double weeks) {
        Horizon.check(weeks);
        double m = r + p.x();
        double a = alpha + p.T();
        double chance = m / a * DecayIntegral.value(a, beta + p.T(), m + 1, s, weeks);
        return Math.min(1, aliveProbability(p) * chance);
    }

    /// Given a lifetime that ends v weeks ahead, or not within t, counts are negative binomial of
    /// shape r+x and odds v/(α+T); the mean over v is by quadrature.
    @Override
    public CountDistribution counts(Purchases p, double weeks) {
        Horizon.check(weeks);
        return CountDistribution.of(aliveProbability(p), living(p, weeks).all());
    }

    @Override
    public CountRange countRange(Purchases p, double weeks, double level) {
        Horizon.check(weeks);
        return CountRange.middle(aliveProbability(p), living(p, weeks), level);
    }

    private LifetimeCounts living(Purchases p, double weeks) {
        return new LifetimeCounts(r + p.x(), alpha + p.T(), s, beta + p.T(), weeks);
    }

    @Override
    public double nextGapQuantile(Purchases p, double level) {
        return Horizon.gapQuantile(r + p.x(), alpha + p.tx(), level);
    }

    @Override
    public double nextPurchaseQuantile(Purchases p, double level) {
        return Horizon.gapQuantile(r + p.x(), alpha + p.T(), level);
    }

    /// Alive with P(alive); then λ ~ Gamma(r+x, α+T), μ ~ Gamma(s, β+T), a lifetime and a walk.
    @Override
    public Future drawFuture(Purchases p, Ahead ahead, double weeklyDiscount, RandomGenerator random) {
        Horizon.checkDiscount(weeklyDiscount);
        if (random.nextDouble() >= roughlyAlive(p)) {
            return Future.NOTHING;
        }
        double lambda = Sampling.gamma(r + p.x(), alpha + p.T(), random);
        double mu = Sampling.gamma(s, beta + p.T(), random);
        return Walk.forever(lambda).until(random.nextExponential() / mu).future(ahead, weeklyDiscount, random);
    }

    /// ln of P(left)/P(alive); minus infinity for a customer who bought on the last day.
    private double logOddsOfHavingLeft(int x, double tx, double T) {
        double growth = (r + x) * Math.log1p((T - tx) / (alpha + tx)) + s * Math.log1p((T - tx) / (beta + tx));
        return Math.log(leaving(x, tx, T)) + growth;
    }

    /// Chance of leaving between tx and T and of no purchase until then, for who is there at tx.
    private double leaving(int x, double tx, double T) {
        double b = beta + tx;
        return s / b * DecayIntegral.value(alpha + tx, b, r + x, s + 1, T - tx);
    }

    /// P(alive) to some five digits: what a draw of it needs.
    private double roughlyAlive(Purchases p) {
        double a = alpha + p.tx();
        double b = beta + p.tx();
        double silence = p.silence();
        double integral = DecayIntegral.rough(a, b, r + p.x(), s + 1, silence);
        double growth = (r + p.x()) * LogSpace.logOnePlus(silence / a) + s * LogSpace.logOnePlus(silence / b);
        return 1 / (1 + s / b * integral * Math.exp(growth));
    }
}
