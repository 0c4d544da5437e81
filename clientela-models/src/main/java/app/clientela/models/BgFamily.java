package app.clientela.models;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// BG/CNBD-k and MBG/CNBD-k of Platzer and Reutterer 2016 ("Ticking away the moments"), of which
/// BG/NBD and MBG/NBD are k = 1. While alive a customer passes phases at a rate λ ~ Gamma(r, α)
/// per week, each k-th of which is a purchase: gaps are Erlang-k. After a purchase the customer
/// leaves with chance p ~ Beta(a, b): after each repeat purchase, in the M forms also after the
/// first.
///
/// With m = r+kx phases counted as seen, c the chances to leave so far, u = T-tx, ω = u/(α+T) and
/// `S = Σ Γ(m+j)/(Γ(m) j!) ω^j`, j < k, the likelihood of a history is
///
/// `Π gaps^(k-1)/Γ(k)^x · Γ(m)/Γ(r) α^r (α+T)^-m · B(a,b+c)/B(a,b) · S (1 + odds)`
///
/// where the odds of having left are `a/(b+c-1) ((α+T)/(α+tx))^m / S`, none if c = 0.
sealed interface BgFamily extends PurchaseModel permits BgNbd, MbgNbd, BgCnbd, MbgCnbd {

    double r();

    double alpha();

    double a();

    double b();

    /// {@return number of phases of a gap}
    default int k() {
        return 1;
    }

    /// {@return how often a customer could have left: x, in the M forms x+1}
    ///
    /// @param x number of repeat purchases
    default int chancesToLeave(int x) {
        return kind().leavesAtFirst() ? x + 1 : x;
    }

    static void check(double r, double alpha, double a, double b) {
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("a", a);
        Horizon.parameter("b", b);
    }

    @Override
    default Map<String, Double> parameters() {
        return kind().isRegular()
                ? Letters.of(List.of("k", "r", "alpha", "a", "b"), k(), r(), alpha(), a(), b())
                : Letters.of(List.of("r", "alpha", "a", "b"), r(), alpha(), a(), b());
    }

    /// Phases that are over with purchases, and the shape they give: r+kx.
    private double shape(Purchases p) {
        return r() + (double) k() * p.x();
    }

    @Override
    default double logLikelihood(Purchases p) {
        int c = chancesToLeave(p.x());
        double factors = RisingFactorial.log(r(), k() * p.x()) + RisingFactorial.logRatio(b(), a() + b(), c);
        double alive = logBought(p.x(), p.T()) + logSilence(p);
        double left = c == 0 ? Double.NEGATIVE_INFINITY : logBought(p.x(), p.tx()) + Math.log(a() / (b() + c - 1));
        return logGaps(p) + factors + LogSpace.logSum(alive, left);
    }

    /// ln of `α^r (α+t)^-m`.
    private double logBought(int x, double weeks) {
        return -(double) k() * x * Math.log(alpha() + weeks) - r() * Math.log1p(weeks / alpha());
    }

    /// `1/(1 + odds)`.
    @Override
    default double aliveProbability(Purchases p) {
        return LogSpace.logistic(-logOddsOfHavingLeft(p));
    }

    /// Alive now, and then either no purchase in the weeks ahead or none that ends it.
    @Override
    default double aliveProbability(Purchases p, double weeksAhead) {
        Horizon.check(weeksAhead);
        return aliveProbability(p) * future(p, weeksAhead).alive();
    }

    @Override
    default double expectedPurchases(Purchases p, double weeks) {
        Horizon.check(weeks);
        return aliveProbability(p) * future(p, weeks).expected();
    }

    /// Whether the customer is alive now is the same for all weeks.
    @Override
    default double discountedPurchases(Purchases p, Ahead ahead, double weeklyDiscount) {
        return aliveProbability(p)
                * ahead.discounted(
                        weeklyDiscount, future(p, ahead.length()).expectedUntil(ahead.ends(), ahead.length()));
    }

    /// P(alive) times the chance that k-j phases come: leaving comes after a purchase only.
    @Override
    default double chanceOfPurchase(Purchases p, double weeks) {
        Horizon.check(weeks);
        return weeks == 0 ? 0 : aliveProbability(p) * future(p, weeks).counts().atLeast(1);
    }

    @Override
    default CountDistribution counts(Purchases p, double weeks) {
        Horizon.check(weeks);
        return CountDistribution.of(aliveProbability(p), future(p, weeks).chances());
    }

    /// A gap g over α+tx has the odds of a Beta(k, r+kx) variable: its quantile by halving.
    @Override
    default double nextGapQuantile(Purchases p, double level) {
        double phase = Horizon.gapQuantile(shape(p), alpha() + p.tx(), level);
        if (k() == 1 || phase == 0) {
            return phase;
        }
        double low = Math.log(phase);
        double high = Math.log(Horizon.LONGEST_GAP);
        while (high - low > 1e-14 * (1 + Math.abs(low))) {
            double middle = (low + high) / 2;
            double gap = Math.exp(middle);
            boolean reached = RegularizedBeta.value(gap / (alpha() + p.tx() + gap), k(), shape(p)) >= level;
            low = reached ? low : middle;
            high = reached ? middle : high;
        }
        return Math.exp(high);
    }

    /// Where the chance of a longer gap has fallen to `1 - level` of that of one longer than the
    /// silence: by false position in logs, since it is asked for every customer of a base.
    @Override
    default double nextPurchaseQuantile(Purchases p, double level) {
        double phase = Horizon.gapQuantile(shape(p), alpha() + p.T(), level);
        if (k() == 1 || phase == 0) {
            return phase;
        }
        double fallen = logLonger(p, 0) + Math.log1p(-level);
        DoubleUnaryOperator beyond = log -> logLonger(p, Math.exp(log)) - fallen;
        return beyond.applyAsDouble(Math.log(Horizon.LONGEST_GAP)) >= 0
                ? Horizon.LONGEST_GAP
                : Math.exp(FalsePosition.root(beyond, Math.log(phase)));
    }

    /// ln of the chance of a gap longer than the silence and so many weeks: `((α+tx)/(α+T))^m S`.
    private double logLonger(Purchases p, double weeks) {
        double gap = p.silence() + weeks;
        return -shape(p) * Math.log1p(gap / (alpha() + p.tx()))
                + PurchaseCounts.logSilence(k(), shape(p), gap / (alpha() + p.tx() + gap));
    }

    /// Alive with P(alive); then j phases over, λ ~ Gamma(r+kx+j, α+T) and p ~ Beta(a, b+c), which
    /// are independent given alive, the number of purchases up to leaving, and a walk.
    @Override
    default Future drawFuture(Purchases p, Ahead ahead, double weeklyDiscount, RandomGenerator random) {
        Horizon.checkDiscount(weeklyDiscount);
        if (random.nextDouble() >= aliveProbability(p)) {
            return Future.NOTHING;
        }
        int over = k() == 1 ? 0 : drawDone(p, random);
        double lambda = Sampling.gamma(shape(p) + over, alpha() + p.T(), random);
        double chance = Sampling.beta(a(), b() + chancesToLeave(p.x()), random);
        Walk walk = new Walk(lambda, k(), over, Double.POSITIVE_INFINITY, Sampling.geometric(chance, random));
        return walk.future(ahead, weeklyDiscount, random);
    }

    private int drawDone(Purchases p, RandomGenerator random) {
        double at = random.nextDouble();
        double[] done = done(p);
        int j = 0;
        while (j < k() - 1 && at >= done[j]) {
            at -= done[j++];
        }
        return j;
    }

    private BgFuture future(Purchases p, double weeks) {
        PurchaseCounts counts = new PurchaseCounts(shape(p), weeks / (alpha() + p.T()), done(p));
        return new BgFuture(counts, a(), b() + chancesToLeave(p.x()));
    }

    private double[] done(Purchases p) {
        return PurchaseCounts.done(k(), shape(p), p.silence() / (alpha() + p.T()));
    }

    /// ln S.
    private double logSilence(Purchases p) {
        return PurchaseCounts.logSilence(k(), shape(p), p.silence() / (alpha() + p.T()));
    }

    private double logOddsOfHavingLeft(Purchases p) {
        int c = chancesToLeave(p.x());
        return c == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a() / (b() + c - 1))
                        + shape(p) * Math.log1p(p.silence() / (alpha() + p.tx()))
                        - logSilence(p);
    }

    /// ln of `Π gaps^(k-1)/Γ(k)^x`.
    private double logGaps(Purchases p) {
        if (k() == 1) {
            return 0;
        }
        double litt = p.litt()
                .orElseThrow(() ->
                        new IllegalArgumentException("litt must be known where gaps are regular, was absent for " + p));
        return (k() - 1) * litt - p.x() * RisingFactorial.log(1, k() - 1);
    }
}
