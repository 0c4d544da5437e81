package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is said of a single customer's count, and of the whole base's, comes true as often as said.
class PredictiveRangesTest {

    private static final int DRAWS = 500;

    @Test
    void spreadsTheCountsOfASimulatedBaseEvenly() {
        for (PurchaseModels.Kind kind : List.of(PurchaseModels.Kind.PARETO_NBD, PurchaseModels.Kind.MBG_NBD)) {
            var base = Simulation.of(Seeds.of(kind), Seeds.weeks(20_000, 30, 60), 39, Seeds.random(21));
            int[] later = base.stream().mapToInt(SimulatedCustomer::later).toArray();
            assertEven(kind, Seeds.histories(base), later, .01);
        }
    }

    @Test
    void spreadsTheCountsOfCdnow() {
        Cdnow cdnow = Cdnow.exact();
        int[] later = cdnow.customers().stream().mapToInt(Cdnow.Customer::later).toArray();
        for (PurchaseModels.Kind kind : List.of(PurchaseModels.Kind.PARETO_NBD, PurchaseModels.Kind.MBG_NBD)) {
            assertEven(kind, cdnow.purchases(), later, .04);
        }
    }

    /// 90 % ranges of the total of 39 weeks; more shops with `-Dclientela.totals=200`.
    @Test
    void holdsTheTotalInNineOfTenShops() {
        int shops = Integer.getInteger("clientela.totals", 60);
        double spare = 2 * Math.sqrt(.09 / shops);
        for (PurchaseModel truth : List.of(Seeds.PARETO, Seeds.MBG, new MbgCnbd(3, .8, 2.5, .6, 4))) {
            for (int customers : new int[] {100, 1000}) {
                double held = 0;
                for (int shop = 0; shop < shops; shop++) {
                    held += isTotalHeld(truth, customers, 740 + shop) ? 1.0 / shops : 0;
                }
                assertThat(held)
                        .as("totals held, %s, %s customers", truth.name(), customers)
                        .isBetween(.85 - spare, Math.min(.99, .95 + spare));
            }
        }
    }

    private static boolean isTotalHeld(PurchaseModel truth, int customers, long seed) {
        var base = Simulation.of(truth, Seeds.weeks(customers, 20, 60), 39, Seeds.random(seed));
        PurchaseTable table = PurchaseTable.of(Seeds.histories(base));
        PurchaseFit fit = PurchaseModels.fit(truth.kind(), table, truth.kind().prior());
        TotalForecast total = TotalForecast.of(fit, table, 39, Seeds.random(seed));
        int came = base.stream().mapToInt(SimulatedCustomer::later).sum();
        return total.quantile(.05) <= came && came <= total.quantile(.95);
    }

    /// As if the future of every customer had been drawn under every draw of the parameters.
    @Test
    void saysOfTheTotalWhatDrawsWouldSay() {
        for (PurchaseModel truth : List.of(Seeds.PARETO, Seeds.BG, new MbgCnbd(3, .8, 2.5, .6, 4))) {
            var base = Simulation.of(truth, Seeds.weeks(300, 20, 60), 0, Seeds.random(6));
            PurchaseTable table = PurchaseTable.of(Seeds.histories(base));
            PurchaseFit fit =
                    PurchaseModels.fit(truth.kind(), table, truth.kind().prior());
            TotalForecast total = TotalForecast.of(fit, table, 26, Seeds.random(1));
            double[] totals = totals(fit, base, Seeds.random(2));
            double width = totals[DRAWS * 9 / 10] - totals[DRAWS / 10];
            for (double level : new double[] {.1, .5, .9}) {
                double drawn = totals[(int) (DRAWS * level)];
                assertThat((double) total.quantile(level)).as(truth.name()).isCloseTo(drawn, within(.15 * width));
            }
            double expected = PurchaseScores.of(fit.model(), table, 26).expected(7);
            assertThat(total.expected()).isGreaterThan(expected).isBetween(totals[0], totals[DRAWS - 1]);
        }
    }

    @Test
    void expectsNothingOfNobody() {
        PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, List.of(), Prior.paretoNbd());
        PurchaseTable nobody = PurchaseTable.of(List.of());
        assertThat(TotalForecast.of(fit, nobody, 52, Seeds.random(1)).quantile(.9))
                .isZero();
        PurchaseTable one = PurchaseTable.of(List.of(new Purchases(3, 10, 12)));
        TotalForecast few = TotalForecast.of(fit, one, 52, Seeds.random(1));
        assertThat(few.quantile(.9)).isGreaterThan((long) few.expected());
        assertThat(TotalForecast.of(fit, one, 0, Seeds.random(1)).quantile(.9)).isZero();
    }

    private static double[] totals(PurchaseFit fit, List<SimulatedCustomer> base, RandomGenerator random) {
        double[] totals = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            PurchaseModel model = fit.draw(random);
            for (SimulatedCustomer customer : base) {
                totals[i] +=
                        model.drawFuture(customer.purchases(), 26, 0, random).purchases();
            }
        }
        Arrays.sort(totals);
        return totals;
    }

    /// Deciles of the randomised probability integral transform, P(Y < y) + U P(Y = y), and the
    /// central 90 % range.
    private static void assertEven(PurchaseModels.Kind kind, List<Purchases> histories, int[] later, double off) {
        PurchaseTable table = PurchaseTable.of(histories);
        PurchaseModel model = PurchaseModels.fit(kind, table, kind.prior()).model();
        CountDistribution[] counts = IntStream.range(0, table.rows())
                .parallel()
                .mapToObj(row -> model.counts(table.history(row), 39))
                .toArray(CountDistribution[]::new);
        RandomGenerator random = Seeds.random(22);
        double[] deciles = new double[10];
        double held = 0;
        for (int i = 0; i < later.length; i++) {
            CountDistribution of = counts[table.rowOf(i)];
            double below = later[i] == 0 ? 0 : of.atMost(later[i] - 1);
            double at = below + random.nextDouble() * of.chance(later[i]);
            deciles[Math.min(9, (int) (at * 10))] += 1.0 / later.length;
            held += of.quantile(.05) <= later[i] && later[i] <= of.quantile(.95) ? 1.0 / later.length : 0;
        }
        for (double share : deciles) {
            assertThat(share).as(kind + " share of a decile").isCloseTo(.1, within(off));
        }
        assertThat(held).as(kind + " held by the central 90 %").isBetween(.88, .98);
    }
}
