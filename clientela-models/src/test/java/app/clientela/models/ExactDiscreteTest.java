package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apfloat.Apfloat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// BG/BB, sBG and Gamma-Gamma against the oracle, at ordinary and at extreme points.
class ExactDiscreteTest {

    private static final double[] SIZES = {1e-3, .66, 1, 1 + 1e-7, 2.8, 1e4};
    private static final int[][] HISTORIES = {
        {0, 0, 0},
        {0, 0, 6},
        {1, 1, 1},
        {1, 1, 500},
        {2, 4, 6},
        {6, 6, 6},
        {30, 40, 60},
        {50, 400, 500},
        {250, 500, 500},
        {500, 500, 500}
    };

    /// @param rule picks the last two parameters
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void agreesForBgBb(int rule) {
        for (int i = 0; i < SIZES.length; i++) {
            for (int j = 0; j < SIZES.length; j++) {
                double gamma = SIZES[(i + 2 * j + rule) % SIZES.length];
                BgBb model = new BgBb(SIZES[i], SIZES[j], gamma, SIZES[(j + rule) % SIZES.length]);
                int[] row = HISTORIES[(6 * i + j + 7 * rule) % HISTORIES.length];
                assertAgrees(model, new Occasions(row[0], row[1], row[2]), 1 + (i + j) % 3 * 25);
            }
        }
    }

    private static void assertAgrees(BgBb model, Occasions h, int ahead) {
        ExactBgBb exact = new ExactBgBb(
                Exact.of(model.alpha()), Exact.of(model.beta()), Exact.of(model.gamma()), Exact.of(model.delta()));
        String where = model + " " + h + " " + ahead;
        assertAgrees(where + " ll", model.logLikelihood(h), Exact.log(exact.likelihood(h)));
        assertAgrees(where + " alive", model.aliveProbability(h, 0), exact.alive(h, 0));
        assertAgrees(where + " alive ahead", model.aliveProbability(h, ahead), exact.alive(h, ahead));
        assertAgrees(where + " expected", model.expectedPurchases(h, ahead), exact.expected(h, ahead));
        assertAgrees(where + " residual", model.discountedPurchases(h, .1), exact.residual(h, .1));
        double[] chances = model.distribution(h, ahead);
        double sum = 0;
        for (int n = 0; n <= ahead; n++) {
            sum += chances[n];
            if (n == ahead % 3 || n == ahead) {
                assertAgrees(where + " chance of " + n, chances[n], exact.chance(h, ahead, n));
            }
        }
        assertThat(sum).as(where).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, .66, 1, 1 + 1e-7, 2.8, 1e4})
    void agreesForSbg(double alpha) {
        for (double beta : SIZES) {
            Sbg model = new Sbg(alpha, beta);
            ExactSbg exact = new ExactSbg(Exact.of(alpha), Exact.of(beta));
            SubscriberCohort cohort = new SubscriberCohort(List.of(1000, 631, 468, 382, 326, 0, 0));
            assertAgrees(model + " ll", model.logLikelihood(cohort), exact.logLikelihood(cohort));
            for (int t : new int[] {0, 1, 7, 500}) {
                String where = model + " " + t;
                assertAgrees(where + " survival", model.survival(t), exact.survival(t));
                Apfloat ahead = exact.survival(t + 12).divide(exact.survival(t));
                assertAgrees(where + " alive", model.aliveProbability(t, 12), ahead);
                assertAgrees(where + " expected", model.expectedRenewals(t, 500), exact.expected(t, 500));
                assertAgrees(where + " residual", model.discountedRenewals(t, .05), exact.residual(t, .05));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, .1, .999999, 1, 1 + 1e-7, 3.74, 200, 1e4})
    void agreesForGammaGamma(double q) {
        for (double p : new double[] {1e-3, .3, 6.25, 1e4}) {
            for (double gamma : new double[] {15.44, 1e4}) {
                assertAgrees(new GammaGamma(p, q, gamma));
            }
        }
    }

    private static void assertAgrees(GammaGamma model) {
        ExactGammaGamma exact = new ExactGammaGamma(Exact.of(model.p()), Exact.of(model.q()), Exact.of(model.gamma()));
        for (Spend spend : spends()) {
            String where = model + " " + spend;
            assertAgrees(where + " ll", model.logLikelihood(spend), exact.logLikelihood(spend));
            if (model.p() * spend.n() + model.q() >= 2) {
                assertAgrees(where + " expected", model.expectedSpend(spend), exact.expected(spend));
            }
        }
    }

    private static List<Spend> spends() {
        List<Spend> spends = new ArrayList<>();
        for (int n : new int[] {1, 50, 2000}) {
            for (double mean : new double[] {.01, 22.35}) {
                spends.add(new Spend(n, mean));
            }
        }
        return spends;
    }

    private static void assertAgrees(String what, double found, Apfloat exact) {
        double expected = exact.doubleValue();
        assertThat(found).as(what).isCloseTo(expected, within(Math.max(1e-12, Math.abs(expected) * 1e-9)));
    }
}
