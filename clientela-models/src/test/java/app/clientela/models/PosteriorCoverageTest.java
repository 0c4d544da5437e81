package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Draws of the parameters are as wide as the error of the fit.
class PosteriorCoverageTest {

    private static final int DRAWS = 99;

    /// 80 % ranges for what the whole base will buy in a year, over 60 shops of 150 customers.
    @Test
    void holdsTheTotalOfAYearInEightOfTenShops() {
        assertCoverage(PurchaseModels.Kind.PARETO_NBD);
        assertCoverage(PurchaseModels.Kind.BG_NBD);
        assertCoverage(PurchaseModels.Kind.MBG_CNBD);
    }

    @Test
    void drawsThePriorWhereNothingWasFitted() {
        PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, List.<Purchases>of(), Prior.paretoNbd());
        var random = Seeds.random(2);
        double[] logs = new double[4000];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(((ParetoNbd) fit.draw(random)).alpha() / 10);
        }
        double spread = Math.sqrt(Arrays.stream(logs).map(v -> v * v).average().orElseThrow());
        assertThat(spread).isBetween(.95, 1.05);
    }

    @Test
    void drawsNarrowerTheMoreCustomers() {
        assertThat(spread(2000)).isLessThan(spread(100) / 2.5);
    }

    private static double spread(int customers) {
        PurchaseFit fit = fit(PurchaseModels.Kind.BG_NBD, simulate(PurchaseModels.Kind.BG_NBD, customers, 3));
        var random = Seeds.random(4);
        double[] totals = new double[200];
        Arrays.setAll(totals, i -> fit.draw(random).expectedPurchasesOfNewCustomer(52));
        Arrays.sort(totals);
        return Math.log(totals[180] / totals[20]);
    }

    private static void assertCoverage(PurchaseModels.Kind kind) {
        int held = 0;
        for (int shop = 0; shop < 60; shop++) {
            List<SimulatedCustomer> base = simulate(kind, 150, 100 + shop);
            PurchaseFit fit = fit(kind, base);
            double actual = base.stream().mapToInt(SimulatedCustomer::later).sum();
            double[] totals = totals(fit, base, shop);
            held += totals[DRAWS / 10] <= actual && actual <= totals[DRAWS - 1 - DRAWS / 10] ? 1 : 0;
        }
        assertThat(held).as(kind + " shops of 60 whose total was held").isBetween(41, 55);
    }

    private static double[] totals(PurchaseFit fit, List<SimulatedCustomer> base, int seed) {
        var random = Seeds.random(seed);
        double[] totals = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            PurchaseModel model = fit.draw(random);
            for (SimulatedCustomer customer : base) {
                totals[i] +=
                        model.drawFuture(customer.purchases(), 52, 0, random).purchases();
            }
        }
        Arrays.sort(totals);
        return totals;
    }

    private static PurchaseFit fit(PurchaseModels.Kind kind, List<SimulatedCustomer> base) {
        return PurchaseModels.fit(kind, Seeds.histories(base), kind.prior());
    }

    private static List<SimulatedCustomer> simulate(PurchaseModels.Kind kind, int customers, int seed) {
        double[] weeks = Seeds.weeks(customers, 20, 90);
        return Simulation.of(Seeds.of(kind), weeks, 52, Seeds.random(seed));
    }
}
