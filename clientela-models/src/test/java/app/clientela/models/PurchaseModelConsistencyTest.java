package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each figure reached by a second path.
class PurchaseModelConsistencyTest {

    private static final List<Purchases> HISTORIES = List.of(
            new Purchases(0, 0, 39),
            new Purchases(1, 2, 39),
            new Purchases(2, 30, 39, 5.2),
            new Purchases(7, 20, 60, 6.8),
            new Purchases(26, 31, 31, -8),
            Purchases.none());

    static List<PurchaseModel> models() {
        return List.of(
                Seeds.PARETO,
                Seeds.BG,
                Seeds.MBG,
                new Nbd(.4, 12),
                new ParetoNbd(1.7, 4, 1, 30),
                new BgNbd(.5, 3, 1, 2),
                new BgNbd(.3, 4, .2, .3),
                new BgCnbd(2, .9, 2, 1, 3),
                new BgCnbd(5, .9, 1, .6, 3),
                new MbgCnbd(3, .9, 2, .4, 3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsFuturesWithTheExactMeanAndChance(PurchaseModel model) {
        assertExact(model, Ahead.weeks(26), 60_000);
    }

    /// Much is bought in the last weeks, which are worth least.
    @ParameterizedTest
    @MethodSource("models")
    void drawsFuturesOnTheClockOfASeason(PurchaseModel model) {
        assertExact(model, Shops.december(6).ahead(Shops.day("2025-07-02"), 26), 20_000);
    }

    private static void assertExact(PurchaseModel model, Ahead ahead, int draws) {
        RandomGenerator random = Seeds.random(7);
        for (Purchases p : HISTORIES) {
            double sum = 0;
            double squares = 0;
            double some = 0;
            double discounted = 0;
            for (int i = 0; i < draws; i++) {
                Future future = model.drawFuture(p, ahead, .01, random);
                sum += future.purchases();
                squares += (double) future.purchases() * future.purchases();
                some += future.purchases() > 0 ? 1 : 0;
                discounted += future.discounted();
            }
            double mean = sum / draws;
            double error = 4.5 * Math.sqrt(Math.max(1e-4, squares / draws - mean * mean) / draws);
            String where = model + " " + p;
            assertThat(model.expectedPurchases(p, ahead.length())).as(where).isCloseTo(mean, within(error));
            assertThat(model.discountedPurchases(p, ahead, .01)).as(where).isCloseTo(discounted / draws, within(error));
            assertThat(model.chanceOfPurchase(p, ahead.length())).as(where).isCloseTo(some / draws, within(.015));
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

    /// Where gaps are random the rate at which purchases are expected falls with time. The chance
    /// to be alive falls, unless nobody leaves.
    @ParameterizedTest
    @MethodSource("models")
    void isMonotoneInTimeAndConcaveIfGapsAreRandom(PurchaseModel model) {
        for (Purchases p : HISTORIES) {
            double before = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int weeks = 4; weeks <= 104; weeks += 4) {
                double now = model.expectedPurchases(p, weeks);
                assertThat(now - before).isPositive();
                assertThat(now - before).isLessThanOrEqualTo(phases(model) > 1 ? now : step * (1 + 1e-9));
                assertThat(model.chanceOfPurchase(p, weeks))
                        .isBetween(model.chanceOfPurchase(p, weeks - 4) - 1e-14, Math.min(1, now) + 1e-14);
                double less = model.aliveProbability(p, weeks - 4) - model.aliveProbability(p, weeks);
                assertThat(less).isGreaterThan(model instanceof Nbd ? -1e-300 : 0);
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
        Purchases now = new Purchases(3, 20, 30, 5);
        Purchases later = new Purchases(3, 20, 50, 5);
        double silent = Math.exp(model.logLikelihood(later) - model.logLikelihood(now));
        double chance = 1 - model.chanceOfPurchase(now, 20);
        assertThat(silent).isCloseTo(chance, within(1e-12));
        assertThat(model.aliveProbability(now, 0)).isEqualTo(model.aliveProbability(now));
    }

    /// Silence for as long as the quantile, from the last purchase on, by the likelihoods of a
    /// customer who cannot leave.
    @ParameterizedTest
    @MethodSource("models")
    void quotesTheGapThatTheRateGives(PurchaseModel model) {
        double r = model.parameters().getOrDefault("r", 0.0);
        double alpha = model.parameters().getOrDefault("alpha", 0.0);
        Purchases p = new Purchases(4, 20, 30, 5);
        PurchaseModel loyal = new BgCnbd(phases(model), r, alpha, 1e-300, 1);
        double gap = model.nextGapQuantile(p, .9);
        double bought = loyal.logLikelihood(new Purchases(4, 20, 20, 5));
        double silent = loyal.logLikelihood(new Purchases(4, 20, 20 + gap, 5));
        assertThat(Math.exp(silent - bought)).isCloseTo(.1, within(1e-10));
        assertThat(model.nextGapQuantile(Purchases.none(), 1 - 1e-12)).isFinite();
        assertThat(model.nextGapQuantile(p, 0)).isZero();
    }

    /// By the likelihoods of a customer who cannot leave, and who has been silent since.
    @ParameterizedTest
    @MethodSource("models")
    void quotesTheNextPurchaseGivenTheSilence(PurchaseModel model) {
        double r = model.parameters().getOrDefault("r", 0.0);
        double alpha = model.parameters().getOrDefault("alpha", 0.0);
        PurchaseModel loyal = new BgCnbd(phases(model), r, alpha, 1e-300, 1);
        for (Purchases p : HISTORIES) {
            for (double level : new double[] {.1, .5, .9}) {
                double weeks = model.nextPurchaseQuantile(p, level);
                assertThat(loyal.chanceOfPurchase(p, weeks)).isCloseTo(level, within(1e-10));
            }
            assertThat(model.nextPurchaseQuantile(p, 0)).isZero();
        }
        Purchases justBought = new Purchases(4, 20, 20, 5);
        assertThat(model.nextPurchaseQuantile(justBought, .9))
                .isCloseTo(model.nextGapQuantile(justBought, .9), within(1e-8));
        assertThat(model.nextPurchaseQuantile(Purchases.none(), 1 - 1e-12)).isBetween(1.0, 1e6);
        assertThat(new BgCnbd(3, 1e-4, 1e4, 1, 1).nextPurchaseQuantile(new Purchases(0, 0, 900), .9))
                .isEqualTo(1e6);
    }

    /// Rates and gaps are drawn from the last purchase on, and those that end too early thrown away.
    @ParameterizedTest
    @MethodSource("models")
    void drawsTheNextPurchaseWhereItIsQuoted(PurchaseModel model) {
        double r = model.parameters().getOrDefault("r", 0.0);
        double alpha = model.parameters().getOrDefault("alpha", 0.0);
        Purchases p = new Purchases(4, 20, 26, 5);
        int k = phases(model);
        SplittableRandom random = new SplittableRandom(8);
        double[] ends = DoubleStream.generate(() -> {
                    double lambda = Sampling.gamma(r + k * p.x(), alpha + p.tx(), random);
                    return Sampling.gamma(k, lambda, random);
                })
                .filter(gap -> gap > p.silence())
                .limit(20_000)
                .map(gap -> gap - p.silence())
                .toArray();
        for (double level : new double[] {.1, .5, .9}) {
            double weeks = model.nextPurchaseQuantile(p, level);
            double share = DoubleStream.of(ends).filter(end -> end <= weeks).count() / (double) ends.length;
            assertThat(share).isCloseTo(level, within(.012));
        }
    }

    /// The distribution adds up to 1; its mean is what is expected, its first term no purchase,
    /// and its quantiles are where its sums pass them.
    @ParameterizedTest
    @MethodSource("models")
    void spreadsTheCountsAroundWhatIsExpected(PurchaseModel model) {
        for (Purchases p : HISTORIES) {
            for (double weeks : new double[] {0, .2, 13, 52, 400}) {
                CountDistribution counts = model.counts(p, weeks);
                double sum = 0;
                double mean = 0;
                for (int n = 0; n < 20_000; n++) {
                    sum += counts.chance(n);
                    mean += n * counts.chance(n);
                }
                String where = model + " " + p + " " + weeks;
                double expected = model.expectedPurchases(p, weeks);
                assertThat(sum).as(where).isCloseTo(1, within(1e-11));
                assertThat(mean).as(where).isCloseTo(expected, within(1e-10 * expected + 1e-14));
                assertThat(1 - counts.chance(0)).as(where).isCloseTo(model.chanceOfPurchase(p, weeks), within(1e-12));
                int median = counts.quantile(.5);
                assertThat(counts.atMost(median)).isGreaterThanOrEqualTo(.5);
                assertThat(median == 0 ? 0 : counts.atMost(median - 1)).isLessThan(.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsFuturesAsTheCountsAreSpread(PurchaseModel model) {
        RandomGenerator random = Seeds.random(17);
        int draws = 40_000;
        for (Purchases p : HISTORIES) {
            CountDistribution counts = model.counts(p, 30);
            int[] drawn = new int[200];
            for (int i = 0; i < draws; i++) {
                drawn[Math.min(199, model.drawFuture(p, 30, 0, random).purchases())]++;
            }
            for (int n = 0; n < 12; n++) {
                double chance = counts.chance(n);
                double error = 5 * Math.sqrt(chance * (1 - chance) / draws) + 5.0 / draws;
                assertThat((double) drawn[n] / draws)
                        .as(model + " " + p + " " + n)
                        .isCloseTo(chance, within(error));
            }
        }
    }

    /// Everything to come, week by week for a long time, each bought in the middle of its week.
    @ParameterizedTest
    @MethodSource("models")
    void discountsAllTheFuture(PurchaseModel model) {
        double rate = .02;
        for (Purchases p : HISTORIES) {
            double weekly = model.discountedPurchases(p, 1500, Math.expm1(rate)) * Math.exp(rate / 2);
            double residual = model.discountedResidualPurchases(p, rate);
            assertThat(residual).as(model + " " + p).isCloseTo(weekly, within(2e-4 * weekly));
        }
    }

    private static int phases(PurchaseModel model) {
        return model instanceof BgFamily family ? family.k() : 1;
    }
}
