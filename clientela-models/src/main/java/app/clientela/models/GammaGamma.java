package app.clientela.models;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogBeta;

/// Gamma-Gamma model of spend: Fader and Hardie 2013, "The Gamma-Gamma model of monetary value".
/// The amounts of a customer are Gamma(p, ν), with ν ~ Gamma(q, γ) over customers, independent of
/// how often they buy.
///
/// @param p shape of one customer's amounts
/// @param q shape of the rates ν
/// @param gamma rate of the rates ν, in the unit of the amounts
public record GammaGamma(double p, double q, double gamma) {

    private static final double LEAST_RATE = 1e-9;

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public GammaGamma {
        Horizon.parameter("p", p);
        Horizon.parameter("q", q);
        Horizon.parameter("gamma", gamma);
    }

    static GammaGamma of(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2]);
    }

    /// Fits to the customers with an amount above 0. Fewer than 30 of them: the prior's medians.
    ///
    /// With the default prior the amounts must be divided by the shop's median amount.
    ///
    /// @param spends one of each customer
    /// @param prior [Prior#none()] for maximum likelihood
    /// @return what was found
    public static SpendFit fit(Iterable<Spend> spends, Prior prior) {
        return SpendClimb.fit(spends, prior);
    }

    /// {@return `gamma-gamma`}
    public String name() {
        return "gamma-gamma";
    }

    /// {@return the parameters by the paper's names, in the paper's order; not modifiable}
    public Map<String, Double> parameters() {
        return Letters.of(List.of("p", "q", "gamma"), p, q, gamma);
    }

    /// The same model for amounts that are `factor` times as large.
    ///
    /// @param factor how many times as large
    /// @return the other model
    public GammaGamma times(double factor) {
        return new GammaGamma(p, q, gamma * factor);
    }

    /// Eq. 1a of the note; 0 for a customer without an amount above 0, of whom it says nothing.
    ///
    /// @param s what the customer spent
    /// @return natural log
    public double logLikelihood(Spend s) {
        if (!s.telling()) {
            return 0;
        }
        double shape = p * s.n();
        double total = s.n() * s.mean();
        return -LogBeta.value(shape, q)
                + shape * -Math.log1p(gamma / total)
                + q * -Math.log1p(total / gamma)
                - Math.log(s.mean());
    }

    /// Expected mean amount of the customer's purchases: eq. 5 of the note, `p(γ+nz)/(pn+q-1)`.
    ///
    /// That is the mean of p/ν for `ν ~ Gamma(N, S)`, N = pn+q, S = γ+nz. It is infinite for
    /// N <= 1 and erratic a little above, so `N-1` is replaced by `max(N-1, min(N, 1))`: from
    /// N = 2 on the mean as printed, below it `pS`, near the posterior median, and under N = 1
    /// `p/E[ν]`, which is always finite. The result is continuous in all its arguments.
    ///
    /// @param s what the customer spent
    /// @return in the unit of γ
    public double expectedSpend(Spend s) {
        double shape = p * s.n() + q;
        return p * (gamma + s.n() * s.mean()) / Math.max(shape - 1, Math.min(shape, 1));
    }

    /// {@return expected mean amount of a customer of whom nothing is known}
    public double expectedSpendOfNewCustomer() {
        return expectedSpend(Spend.none());
    }

    /// One draw of the customer's mean amount p/ν. A rate below a billionth of its scale counts
    /// as that, so that the draw is finite.
    ///
    /// @param s what the customer spent
    /// @param random source of chance
    /// @return an amount
    public double drawMean(Spend s, RandomGenerator random) {
        return p / drawRate(s, random);
    }

    /// {@return one draw of the sum of this many further purchases: Gamma(p purchases, ν)}
    ///
    /// @param s what the customer spent
    /// @param purchases number of further purchases
    /// @param random source of chance
    public double drawTotal(Spend s, int purchases, RandomGenerator random) {
        return purchases == 0 ? 0 : Sampling.gamma(p * purchases, drawRate(s, random), random);
    }

    private double drawRate(Spend s, RandomGenerator random) {
        double rate = Math.max(LEAST_RATE, Sampling.gamma(p * s.n() + q, random));
        return rate / (gamma + s.n() * s.mean());
    }
}
