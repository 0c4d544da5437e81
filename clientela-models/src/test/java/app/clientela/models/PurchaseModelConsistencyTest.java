package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each figure reached by a second path.
class PurchaseModelConsistencyTest {

    private static final List<Purchases> HISTORIES = List.of(
            new Purchases(0, 0, 39),
            new Purchases(1, 2, 39),
            new Purchases(2, 30, 39),
            new Purchases(7, 20, 60),
            new Purchases(26, 31, 31),
            Purchases.none());

    static List<PurchaseModel> models() {
        return List.of(
                Seeds.PARETO, Seeds.BG, new ParetoNbd(1.7, 4, 1, 30), new BgNbd(.5, 3, 1, 2), new BgNbd(.3, 4, .2, .3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsFuturesWithTheExactMeanAndChance(PurchaseModel model) {
        int draws = 60_000;
        RandomGenerator random = Seeds.random(7);
        for (Purchases p : HISTORIES) {
            double sum = 0;
            double squares = 0;
            double some = 0;
            double discounted = 0;
            for (int i = 0; i < draws; i++) {
                Future future = model.drawFuture(p, 26, .01, random);
                sum += future.purchases();
                squares += (double) future.purchases() * future.purchases();
                some += future.purchases() > 0 ? 1 : 0;
                discounted += future.discounted();
            }
            double mean = sum / draws;
            double error = 4.5 * Math.sqrt(Math.max(1e-4, squares / draws - mean * mean) / draws);
            String where = model + " " + p;
            assertThat(model.expectedPurchases(p, 26)).as(where).isCloseTo(mean, within(error));
            assertThat(model.discountedPurchases(p, 26, .01)).as(where).isCloseTo(discounted / draws, within(error));
            assertThat(model.chanceOfPurchase(p, 26)).as(where).isCloseTo(some / draws, within(.01));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void discountsWeekByWeek(PurchaseModel model) {
        for (Purchases p : HISTORIES) {
            double sum = 0;
            for (int week = 1; week <= 52; week++) {
                double one = model.expectedPurchases(p, week) - model.expectedPurchases(p, week - 1);
                sum += one / Math.pow(1.002, week);
            }
            assertThat(model.discountedPurchases(p, 52, .002)).isCloseTo(sum, within(1e-9 + sum * 1e-9));
            double plain = model.expectedPurchases(p, 52);
            assertThat(model.discountedPurchases(p, 52, 0)).isCloseTo(plain, within(1e-9 + plain * 1e-9));
            assertThat(model.discountedPurchases(p, 0, .002)).isZero();
        }
    }

    /// The rate at which purchases are expected falls with time, and so does the chance to be
    /// alive; what is expected in t + u weeks is what is expected in t, and then in u.
    @ParameterizedTest
    @MethodSource("models")
    void isMonotoneAndConcaveInTime(PurchaseModel model) {
        for (Purchases p : HISTORIES) {
            double before = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int weeks = 4; weeks <= 104; weeks += 4) {
                double now = model.expectedPurchases(p, weeks);
                assertThat(now - before).isPositive().isLessThanOrEqualTo(step * (1 + 1e-9));
                assertThat(model.chanceOfPurchase(p, weeks))
                        .isBetween(model.chanceOfPurchase(p, weeks - 4) - 1e-14, Math.min(1, now) + 1e-14);
                assertThat(model.aliveProbability(p, weeks)).isLessThan(model.aliveProbability(p, weeks - 4));
                step = now - before;
                before = now;
            }
        }
    }

    /// Likelihoods of all that can happen from one week to the next add to one, up to the rate:
    /// the chance of silence until T, by the likelihood, against the chance of no purchase.
    @ParameterizedTest
    @MethodSource("models")
    void givesTheLikelihoodOfSilenceAsTheChanceOfNoPurchase(PurchaseModel model) {
        for (double weeks : new double[] {1, 8, 39, 520}) {
            double silence = Math.exp(model.logLikelihood(new Purchases(0, 0, weeks)));
            assertThat(1 - model.chanceOfPurchase(Purchases.none(), weeks)).isCloseTo(silence, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithChanceOfBeingAliveAfterASilentTime(PurchaseModel model) {
        Purchases now = new Purchases(3, 20, 30);
        Purchases later = new Purchases(3, 20, 50);
        double silent = Math.exp(model.logLikelihood(later) - model.logLikelihood(now));
        double chance = 1 - model.chanceOfPurchase(now, 20);
        assertThat(silent).isCloseTo(chance, within(1e-12));
        assertThat(model.aliveProbability(now, 0)).isEqualTo(model.aliveProbability(now));
    }

    @ParameterizedTest
    @MethodSource("models")
    void quotesTheGapThatTheRateGives(PurchaseModel model) {
        Purchases p = new Purchases(4, 20, 30);
        double r = model.parameters().values().iterator().next();
        double alpha = model.parameters().getOrDefault("alpha", 0.0);
        double gap = model.nextGapQuantile(p, .9);
        assertThat(gap).isCloseTo((alpha + 20) * (Math.pow(.1, -1 / (r + 4)) - 1), within(1e-9));
        assertThat(Math.pow((alpha + 20) / (alpha + 20 + gap), r + 4)).isCloseTo(.1, within(1e-12));
        assertThat(model.nextGapQuantile(Purchases.none(), 1 - 1e-12)).isFinite();
    }
}
