package app.clientela.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// BG/NBD of Fader, Hardie and Lee 2005 ("Counting your customers the easy way"). While alive a
/// customer buys as a Poisson process of rate λ ~ Gamma(r, α) per week, and leaves right after
/// each repeat purchase with chance p ~ Beta(a, b). Who has no repeat purchase is alive.
///
/// @param r shape of the purchase rates
/// @param alpha rate of the purchase rates, in weeks
/// @param a first shape of the chances of leaving
/// @param b second shape of the chances of leaving
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public BgNbd {
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("a", a);
        Horizon.parameter("b", b);
    }

    @Override
    public String name() {
        return "bg-nbd";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("r", r);
        parameters.put("alpha", alpha);
        parameters.put("a", a);
        parameters.put("b", b);
        return Collections.unmodifiableMap(parameters);
    }

    /// Eq. 6 of the paper: "bought x times and is alive" times one plus the odds of having left.
    @Override
    public double logLikelihood(Purchases p) {
        double alive = RisingFactorial.log(r, p.x())
                - p.x() * Math.log(alpha + p.T())
                - r * Math.log1p(p.T() / alpha)
                + RisingFactorial.logRatio(b, a + b, p.x());
        return alive + LogSpace.log1pExp(logOddsOfHavingLeft(p));
    }

    /// `1/(1 + a/(b+x-1) ((α+T)/(α+tx))^(r+x))` for x > 0, else 1.
    @Override
    public double aliveProbability(Purchases p) {
        return LogSpace.logistic(-logOddsOfHavingLeft(p));
    }

    /// Alive now, and then either no purchase in the weeks ahead or none that ends it:
    /// `E[(1-p)^N]` with N purchases.
    @Override
    public double aliveProbability(Purchases p, double weeksAhead) {
        Horizon.check(weeksAhead);
        return aliveProbability(p) * future(p).aliveAfter(weeksAhead / (alpha + p.T()));
    }

    /// Eq. 10 of the paper, summed as in [BgFuture] because the printed form has 0/0 at a = 1
    /// and a ₂F₁ with negative c for a+b+x < 1.
    @Override
    public double expectedPurchases(Purchases p, double weeks) {
        Horizon.check(weeks);
        return aliveProbability(p) * future(p).expected(weeks / (alpha + p.T()));
    }

    /// P(alive) times the chance of a Poisson purchase: leaving comes after a purchase only.
    @Override
    public double chanceOfPurchase(Purchases p, double weeks) {
        Horizon.check(weeks);
        return aliveProbability(p) * -Math.expm1(-(r + p.x()) * Math.log1p(weeks / (alpha + p.T())));
    }

    @Override
    public double nextGapQuantile(Purchases p, double level) {
        return Horizon.gapQuantile(r + p.x(), alpha + p.tx(), level);
    }

    /// Alive with P(alive); then λ ~ Gamma(r+x, α+T) and p ~ Beta(a, b+x), which are independent
    /// given alive, the number of purchases up to leaving, and a walk.
    @Override
    public Future drawFuture(Purchases p, int weeks, double weeklyDiscount, RandomGenerator random) {
        Horizon.check(weeks, weeklyDiscount);
        if (random.nextDouble() >= aliveProbability(p)) {
            return Future.NOTHING;
        }
        double lambda = Sampling.gamma(r + p.x(), alpha + p.T(), random);
        double chance = Sampling.beta(a, b + p.x(), random);
        return Horizon.walk(lambda, weeks, Sampling.geometric(chance, random), weeklyDiscount, random);
    }

    private BgFuture future(Purchases p) {
        return new BgFuture(r + p.x(), a, b + p.x());
    }

    private double logOddsOfHavingLeft(Purchases p) {
        return p.x() == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (b + p.x() - 1)) + (r + p.x()) * Math.log1p(p.silence() / (alpha + p.tx()));
    }
}
