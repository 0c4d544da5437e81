package app.clientela.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Shifted beta-geometric model of Fader and Hardie 2007 ("How to project customer retention").
/// At each renewal a subscriber leaves with chance θ ~ Beta(α, β), which stays the same. Time is
/// in renewals.
///
/// @param alpha first shape of the chances of leaving
/// @param beta second shape of the chances of leaving
public record Sbg(double alpha, double beta) {

    private static final double ENOUGH = 1e-16;

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public Sbg {
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("beta", beta);
    }

    static Sbg of(double[] parameters) {
        return new Sbg(parameters[0], parameters[1]);
    }

    /// Fits to cohorts. Fewer than 30 customers or 2 renewals: the medians of the prior.
    ///
    /// @param prior [Prior#none()] for maximum likelihood
    /// @param cohorts each observed for itself
    /// @return what was found
    public static SbgFit fit(List<SubscriberCohort> cohorts, Prior prior) {
        SbgLikelihood likelihood = new SbgLikelihood(cohorts);
        boolean enough = likelihood.customers() >= PurchaseModels.LEAST_CUSTOMERS && likelihood.renewals() >= 2;
        Climb climb = Climb.of(likelihood, prior, Prior.sbg(), enough);
        return new SbgFit(
                of(climb.parameters()),
                climb.logLikelihood,
                likelihood.customers(),
                climb.converged,
                climb.method,
                climb.posterior());
    }

    /// {@return `sbg`}
    public String name() {
        return "sbg";
    }

    /// {@return the parameters by the paper's names, in the paper's order; not modifiable}
    public Map<String, Double> parameters() {
        return Letters.of(List.of("alpha", "beta"), alpha, beta);
    }

    /// {@return log-likelihood of one cohort: eq. B1 of the paper}
    ///
    /// @param cohort subscribers who began together
    public double logLikelihood(SubscriberCohort cohort) {
        return new SbgLikelihood(List.of(cohort)).value(new double[] {alpha, beta});
    }

    /// {@return P(T = t): chance of leaving at the t-th renewal, eq. 5} 0 for t = 0.
    ///
    /// @param t number of the renewal
    public double chanceOfLeavingAt(int t) {
        return t == 0 ? 0 : survival(t - 1) * (1 - retention(t));
    }

    /// {@return S(t): chance of still being there after t renewals, eq. 6}
    ///
    /// @param t number of the renewal
    public double survival(int t) {
        checkRenewals(t);
        return Math.exp(RisingFactorial.logRatio(beta, alpha + beta, t));
    }

    /// {@return r(t) = S(t)/S(t-1): chance to renew for the t-th time, t from 1, of who is there
    /// before it: eq. 8, `(β+t-1)/(α+β+t-1)`}
    ///
    /// @param t number of the renewal
    public double retention(int t) {
        checkRenewals(t - 1);
        return renewing(t);
    }

    private double renewing(double t) {
        return (beta + t - 1) / (alpha + beta + t - 1);
    }

    /// {@return chance that who has renewed `renewals` times renews at least `ahead` times more}
    ///
    /// @param renewals renewals so far
    /// @param ahead number of renewals ahead
    public double aliveProbability(int renewals, int ahead) {
        checkRenewals(renewals);
        checkRenewals(ahead);
        return Math.exp(RisingFactorial.logRatio(beta + renewals, alpha + beta + renewals, ahead));
    }

    /// {@return expected renewals among the next `ahead`, of who has renewed `renewals` times}
    ///
    /// @param renewals renewals so far
    /// @param ahead number of renewals ahead
    public double expectedRenewals(int renewals, int ahead) {
        double alive = aliveProbability(renewals, 0);
        checkRenewals(ahead);
        double sum = 0;
        for (int i = 1; i <= ahead; i++) {
            alive *= renewing((double) renewals + i);
            sum += alive;
        }
        return sum;
    }

    /// {@return chances of exactly 0, 1, ..., `ahead` renewals among the next `ahead`} Sums to 1.
    ///
    /// @param renewals renewals so far
    /// @param ahead number of renewals ahead
    public double[] distribution(int renewals, int ahead) {
        double alive = aliveProbability(renewals, 0);
        checkRenewals(ahead);
        double[] chances = new double[ahead + 1];
        for (int i = 0; i < ahead; i++) {
            double renews = renewing(renewals + i + 1.0);
            chances[i] = alive * (1 - renews);
            alive *= renews;
        }
        chances[ahead] = alive;
        return chances;
    }

    /// {@return expected renewals to come, the j-th from now worth `1/(1+d)^j`: the discounted
    /// expected residual lifetime of Fader and Hardie 2010, counted from right after a renewal}
    ///
    /// @param discount d of one period, above 0
    /// @param renewals renewals so far
    public double discountedRenewals(int renewals, double discount) {
        Horizon.parameter("discount", discount);
        double term = aliveProbability(renewals, 0);
        double sum = 0;
        for (double t = renewals + 1.0; term > ENOUGH * discount * sum; t++) {
            term *= renewing(t) / (1 + discount);
            sum += term;
        }
        return sum;
    }

    /// A cohort of `customers` observed for `renewals` renewals. Same generator, same cohort.
    ///
    /// @param customers size of the cohort
    /// @param renewals renewals so far
    /// @param random source of chance
    /// @return the cohort
    public SubscriberCohort simulate(int customers, int renewals, RandomGenerator random) {
        int[] left = new int[renewals + 1];
        for (int i = 0; i < customers; i++) {
            double leaves = Sampling.geometric(Sampling.beta(alpha, beta, random), random);
            for (int t = 0; t <= renewals && t < leaves; t++) {
                left[t]++;
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number : left) {
            numbers.add(number);
        }
        return new SubscriberCohort(numbers);
    }

    private static void checkRenewals(int renewals) {
        Horizon.within("renewals", renewals, 0, Horizon.MOST_TIMES);
    }
}
