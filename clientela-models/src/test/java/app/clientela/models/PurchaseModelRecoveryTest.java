package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Simulate from known parameters, fit, find them.
class PurchaseModelRecoveryTest {

    @ParameterizedTest
    @EnumSource
    void findsTheParameters(PurchaseModels.Kind kind) {
        PurchaseModel truth = Seeds.of(kind);
        var base = Simulation.of(truth, Seeds.weeks(40_000, 60, 104), 0, Seeds.random(5));
        for (Prior prior : List.of(Prior.none(), kind.prior())) {
            PurchaseFit fit = PurchaseModels.fit(kind, Seeds.histories(base), prior);
            assertThat(fit.converged()).isTrue();
            assertNear(fit.model(), truth, .05);
        }
    }

    /// More shops with `-Dclientela.phases=200`.
    @Test
    void findsTheNumberOfPhases() {
        int shops = Integer.getInteger("clientela.phases", 10);
        for (int k = 1; k <= 4; k++) {
            int found = 0;
            PurchaseModel truth = new MbgCnbd(k, .8, 5.0 / k, .8, 3);
            for (int shop = 0; shop < shops; shop++) {
                var base = Simulation.of(truth, Seeds.weeks(1000, 40, 104), 0, Seeds.random(1000L * k + shop));
                PurchaseFit fit =
                        PurchaseModels.fit(PurchaseModels.Kind.MBG_CNBD, Seeds.histories(base), Prior.bgNbd());
                found += ((MbgCnbd) fit.model()).k() == k ? 1 : 0;
            }
            assertThat(found).as("shops of %d with k = %d", shops, k).isGreaterThanOrEqualTo((int) (.95 * shops));
        }
    }

    @Test
    void findsTheParametersOfGammaGamma() {
        GammaGamma truth = new GammaGamma(5, 3.5, .9);
        int[] purchases = new int[20_000];
        for (int i = 0; i < purchases.length; i++) {
            purchases[i] = i % 7;
        }
        for (Prior prior : List.of(Prior.none(), Prior.gammaGamma())) {
            SpendFit fit = GammaGamma.fit(Simulation.gammaGamma(truth, purchases, Seeds.random(8)), prior);
            assertThat(fit.model().p()).isCloseTo(5, within(.25));
            assertThat(fit.model().q()).isCloseTo(3.5, within(.15));
            assertThat(fit.model().gamma()).isCloseTo(.9, within(.07));
        }
    }

    /// Gradient per customer at the reported peak, in logs of the parameters.
    @Test
    void endsWhereTheGradientVanishes() {
        var base = Seeds.histories(Simulation.of(Seeds.PARETO, Seeds.weeks(20_000, 30, 104), 0, Seeds.random(9)));
        PurchaseTable table = PurchaseTable.of(base);
        for (PurchaseModels.Kind kind : PurchaseModels.Kind.values()) {
            PurchaseModel model = PurchaseModels.fit(kind, table, Prior.none()).model();
            double[] found = model.parameters().entrySet().stream()
                    .filter(parameter -> !parameter.getKey().equals("k"))
                    .mapToDouble(Map.Entry::getValue)
                    .toArray();
            Evaluation at = PhasedKind.of(model).likelihood(table).at(found);
            for (int i = 0; i < found.length; i++) {
                assertThat(at.gradient[i] * found[i] / table.customers()).isCloseTo(0, within(1e-7));
            }
        }
    }

    @Test
    void fitsTheSameWhateverTheOrder() {
        List<Purchases> base = new ArrayList<>(
                Seeds.histories(Simulation.of(Seeds.BG, Seeds.weeks(500, 30, 104), 0, Seeds.random(10))));
        PurchaseModel one = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, base, Prior.paretoNbd())
                .model();
        PurchaseModel other = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, base.reversed(), Prior.paretoNbd())
                .model();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void forecastsAndRanksWhoIsAliveInASimulatedBase() {
        var base = Simulation.of(Seeds.PARETO, Seeds.weeks(20_000, 30, 80), 52, Seeds.random(13));
        PurchaseModel model = PurchaseModels.fit(
                        PurchaseModels.Kind.PARETO_NBD, Seeds.histories(base), Prior.paretoNbd())
                .model();
        double expected = 0;
        double bought = 0;
        double alive = 0;
        double wereAlive = 0;
        for (SimulatedCustomer customer : base) {
            expected += model.expectedPurchases(customer.purchases(), 52);
            bought += customer.later();
            alive += model.aliveProbability(customer.purchases());
            wereAlive += customer.alive() ? 1 : 0;
        }
        assertThat(expected / bought).isCloseTo(1, within(.03));
        assertThat(alive / wereAlive).isCloseTo(1, within(.03));
    }

    private static void assertNear(PurchaseModel found, PurchaseModel truth, double tolerance) {
        truth.parameters()
                .forEach((name, value) -> assertThat(found.parameters().getOrDefault(name, 0.0))
                        .as(name)
                        .isCloseTo(value, within(value * tolerance * 2)));
    }
}
