package app.clientela.models;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// BG/BB of Fader, Hardie and Shang 2010 ("Customer-base analysis in a discrete-time
/// noncontractual setting"). At each occasion a customer who is still there first leaves for good
/// with chance θ ~ Beta(γ, δ), else buys with chance p ~ Beta(α, β). Time is in occasions.
///
/// Every sum here is one of positive terms over occasions; the printed forms divide by γ-1 and
/// subtract gamma functions.
///
/// @param alpha first shape of the chances of buying
/// @param beta second shape of the chances of buying
/// @param gamma first shape of the chances of leaving
/// @param delta second shape of the chances of leaving
public record BgBb(double alpha, double beta, double gamma, double delta) {

    private static final double ENOUGH = 1e-16;

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public BgBb {
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("beta", beta);
        Horizon.parameter("gamma", gamma);
        Horizon.parameter("delta", delta);
    }

    static BgBb of(double[] parameters) {
        return new BgBb(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    /// Fits to numbers of customers by history. Fewer than 30 customers or 3 occasions: the
    /// medians of the prior.
    ///
    /// @param prior [Prior#none()] for maximum likelihood
    /// @param customers number of customers of each history
    /// @return what was found
    public static BgBbFit fit(Map<Occasions, Integer> customers, Prior prior) {
        BgBbLikelihood likelihood = new BgBbLikelihood(customers);
        boolean enough = likelihood.customers() >= PurchaseModels.LEAST_CUSTOMERS && likelihood.occasions() >= 3;
        Climb climb = Climb.of(likelihood, prior, Prior.bgBb(), enough);
        return new BgBbFit(
                of(climb.parameters()),
                climb.logLikelihood,
                likelihood.customers(),
                climb.converged,
                climb.method,
                climb.posterior());
    }

    /// {@return `bg-bb`}
    public String name() {
        return "bg-bb";
    }

    /// {@return the parameters by the paper's names, in the paper's order; not modifiable}
    public Map<String, Double> parameters() {
        return Letters.of(List.of("alpha", "beta", "gamma", "delta"), alpha, beta, gamma, delta);
    }

    /// {@return natural log of the likelihood: eq. 6 of the paper}
    ///
    /// @param h history
    public double logLikelihood(Occasions h) {
        return new BgBbLikelihood(Map.of(h, 1)).value(new double[] {alpha, beta, gamma, delta});
    }

    /// {@return chance that the customer is still there at the `ahead`-th occasion after the
    /// history: eq. 11 for 1; for 0, that they had not left by the last observed one}
    ///
    /// @param h history
    /// @param ahead number of occasions ahead
    public double aliveProbability(Occasions h, int ahead) {
        checkAhead(ahead);
        double alive = 1 / (1 + oddsOfHavingLeft(h));
        for (int i = 0; i < ahead; i++) {
            alive *= staying(h, i);
        }
        return alive;
    }

    /// Of having left right after one of the occasions from the last purchase on, against being
    /// there at all n: from the last back, with the odds of skipping those between.
    private double oddsOfHavingLeft(Occasions h) {
        double odds = 0;
        double skipped = 1;
        for (int i = h.n() - 1; i >= h.tx(); i--) {
            skipped *= (alpha + beta + i) / (beta + i - h.x()) * ((gamma + delta + i) / (delta + i));
            odds += gamma / (gamma + delta + i) * skipped;
        }
        return odds;
    }

    /// {@return `E[X(n, n+n*)]`: expected purchases at the next `ahead` occasions, eq. 13}
    ///
    /// @param h history
    /// @param ahead number of occasions ahead
    public double expectedPurchases(Occasions h, int ahead) {
        checkAhead(ahead);
        double alive = aliveProbability(h, 0);
        double sum = 0;
        for (int i = 0; i < ahead; i++) {
            alive *= staying(h, i);
            sum += alive;
        }
        return sum * buying(h);
    }

    /// {@return `E[X(n)]` for n = `occasions`: expected purchases of a new customer, eq. 9}
    ///
    /// @param occasions number of occasions from the first
    public double expectedPurchasesOfNewCustomer(int occasions) {
        return expectedPurchases(Occasions.none(), occasions);
    }

    /// {@return chances of 0, 1, ..., `ahead` purchases at the next `ahead` occasions: eq. 12, as a
    /// mixture over how many of them the customer is there, beta-binomial given that} Sums to 1.
    ///
    /// @param h history
    /// @param ahead number of occasions ahead
    public double[] distribution(Occasions h, int ahead) {
        checkAhead(ahead);
        double[] chances = new double[ahead + 1];
        double odds = oddsOfHavingLeft(h);
        double alive = 1 / (1 + odds);
        double gone = 1 / (1 + 1 / odds);
        double[] bought = {1};
        for (int there = 0; there <= ahead; there++) {
            double staying = there == ahead ? 0 : staying(h, there);
            double weight = gone + alive * (1 - staying);
            for (int k = 0; k <= there; k++) {
                chances[k] += weight * bought[k];
            }
            alive *= staying;
            gone = 0;
            bought = oneMore(h, bought);
        }
        return chances;
    }

    /// {@return DERT, eq. 14: expected purchases at all occasions to come, the j-th worth
    /// `1/(1+d)^j`}
    ///
    /// @param discount d of one occasion, above 0
    /// @param h history
    public double discountedPurchases(Occasions h, double discount) {
        Horizon.parameter("discount", discount);
        double term = aliveProbability(h, 0);
        double sum = 0;
        for (int i = 0; term > ENOUGH * discount * sum && i < Integer.MAX_VALUE; i++) {
            term *= staying(h, i) / (1 + discount);
            sum += term;
        }
        return sum * buying(h);
    }

    /// Histories of `n` occasions each, one customer per place of `n`. Same generator, same customers.
    ///
    /// @param n occasions each customer is observed, at least 0
    /// @param random source of chance
    /// @return the histories
    public Occasions[] simulate(int[] n, RandomGenerator random) {
        Occasions[] histories = new Occasions[n.length];
        for (int i = 0; i < n.length; i++) {
            double p = Sampling.beta(alpha, beta, random);
            double leaves = Sampling.geometric(Sampling.beta(gamma, delta, random), random);
            int x = 0;
            int tx = 0;
            for (int at = 1; at <= n[i] && at < leaves; at++) {
                if (random.nextDouble() < p) {
                    x++;
                    tx = at;
                }
            }
            histories[i] = new Occasions(x, tx, n[i]);
        }
        return histories;
    }

    /// Chance to be there at one more occasion, for who is there `ahead` occasions after the history.
    private double staying(Occasions h, int ahead) {
        return (delta + h.n() + ahead) / (gamma + delta + h.n() + ahead);
    }

    private double buying(Occasions h) {
        return (alpha + h.x()) / (alpha + beta + h.n());
    }

    /// Chances of k purchases at one more occasion: p ~ Beta(α+x, β+n-x), updated by each.
    private double[] oneMore(Occasions h, double[] bought) {
        int occasions = bought.length - 1;
        double[] more = new double[bought.length + 1];
        for (int k = 0; k <= occasions; k++) {
            double buys = (alpha + h.x() + k) / (alpha + beta + h.n() + occasions);
            more[k] += bought[k] * (1 - buys);
            more[k + 1] += bought[k] * buys;
        }
        return more;
    }

    private static void checkAhead(int ahead) {
        Horizon.within("ahead", ahead, 0, Horizon.MOST_TIMES);
    }
}
