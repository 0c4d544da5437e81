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

    private static final int DRAWS = 199;

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

    /// 90 % ranges of the total of 39 weeks; more shops with `-Dclientela.totals=200`, larger ones
    /// with `-Dclientela.customers=1000`.
    @Test
    void holdsTheTotalInNineOfTenShops() {
        int shops = Integer.getInteger("clientela.totals", 60);
        int customers = Integer.getInteger("clientela.customers", 100);
        int held = 0;
        for (int shop = 0; shop < shops; shop++) {
            var base = Simulation.of(Seeds.PARETO, Seeds.weeks(customers, 20, 60), 39, Seeds.random(740 + shop));
            PurchaseFit fit =
                    PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, Seeds.histories(base), Prior.paretoNbd());
            double came = base.stream().mapToInt(SimulatedCustomer::later).sum();
            double[] totals = totals(fit, base, Seeds.random(shop));
            held += totals[DRAWS / 20] <= came && came <= totals[DRAWS - 1 - DRAWS / 20] ? 1 : 0;
        }
        double spare = 2 * Math.sqrt(.09 / shops);
        assertThat((double) held / shops).isBetween(.85 - spare, Math.min(.99, .95 + spare));
    }

    private static double[] totals(PurchaseFit fit, List<SimulatedCustomer> base, RandomGenerator random) {
        double[] totals = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            PurchaseModel model = fit.draw(random);
            for (SimulatedCustomer customer : base) {
                totals[i] +=
                        model.drawFuture(customer.purchases(), 39, 0, random).purchases();
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
