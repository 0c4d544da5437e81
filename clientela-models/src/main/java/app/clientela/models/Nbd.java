package app.clientela.models;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// NBD of Ehrenberg 1959 ("The pattern of consumer purchases"): a customer buys as a Poisson
/// process of rate λ ~ Gamma(r, α) per week and never leaves. What the other models add to it is
/// what leaving explains.
///
/// @param r shape of the purchase rates
/// @param alpha rate of the purchase rates, in weeks
public record Nbd(double r, double alpha) implements PurchaseModel {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public Nbd {
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Letters.of(List.of("r", "alpha"), r, alpha);
    }

    /// `Γ(r+x)/Γ(r) α^r (α+T)^-(r+x)`.
    @Override
    public double logLikelihood(Purchases p) {
        return RisingFactorial.log(r, p.x()) - p.x() * Math.log(alpha + p.T()) - r * Math.log1p(p.T() / alpha);
    }

    /// Nobody leaves.
    @Override
    public double aliveProbability(Purchases p) {
        return 1;
    }

    @Override
    public double aliveProbability(Purchases p, double weeksAhead) {
        Horizon.check(weeksAhead);
        return 1;
    }

    /// `(r+x) t/(α+T)`.
    @Override
    public double expectedPurchases(Purchases p, double weeks) {
        Horizon.check(weeks);
        return (r + p.x()) * (weeks / (alpha + p.T()));
    }

    /// `1 - ((α+T)/(α+T+t))^(r+x)`.
    @Override
    public double chanceOfPurchase(Purchases p, double weeks) {
        Horizon.check(weeks);
        return -Math.expm1(-(r + p.x()) * Math.log1p(weeks / (alpha + p.T())));
    }

    /// Negative binomial of shape r+x and odds t/(α+T).
    @Override
    public CountDistribution counts(Purchases p, double weeks) {
        Horizon.check(weeks);
        return CountDistribution.of(1, new PurchaseCounts(r + p.x(), weeks / (alpha + p.T())).chances());
    }

    @Override
    public double nextGapQuantile(Purchases p, double level) {
        return Horizon.gapQuantile(r + p.x(), alpha + p.tx(), level);
    }

    @Override
    public double nextPurchaseQuantile(Purchases p, double level) {
        return Horizon.gapQuantile(r + p.x(), alpha + p.T(), level);
    }

    @Override
    public Future drawFuture(Purchases p, Ahead ahead, double weeklyDiscount, RandomGenerator random) {
        Horizon.checkDiscount(weeklyDiscount);
        double lambda = Sampling.gamma(r + p.x(), alpha + p.T(), random);
        return Walk.forever(lambda).future(ahead, weeklyDiscount, random);
    }
}
