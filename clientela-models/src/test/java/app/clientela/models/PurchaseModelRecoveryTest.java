package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Simulate from known parameters, fit, find them.
class PurchaseModelRecoveryTest {

    @Test
    void findsTheParametersOfParetoNbd() {
        var base = Simulation.paretoNbd(Seeds.PARETO, Seeds.weeks(40_000, 60, 104), 0, Seeds.random(5));
        for (Prior prior : List.of(Prior.none(), Prior.paretoNbd())) {
            PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, Seeds.histories(base), prior);
            assertThat(fit.converged()).isTrue();
            assertNear(fit.model(), Seeds.PARETO, .05);
        }
    }

    @Test
    void findsTheParametersOfBgNbd() {
        var base = Simulation.bgNbd(Seeds.BG, Seeds.weeks(40_000, 60, 104), 0, Seeds.random(6));
        for (Prior prior : List.of(Prior.none(), Prior.bgNbd())) {
            PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.BG_NBD, Seeds.histories(base), prior);
            assertThat(fit.converged()).isTrue();
            assertNear(fit.model(), Seeds.BG, .05);
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
        var base =
                Seeds.histories(Simulation.paretoNbd(Seeds.PARETO, Seeds.weeks(20_000, 30, 104), 0, Seeds.random(9)));
        PurchaseTable table = PurchaseTable.of(base);
        for (PurchaseModels.Kind kind : PurchaseModels.Kind.values()) {
            PurchaseModel model = PurchaseModels.fit(kind, table, Prior.none()).model();
            double[] found = model.parameters().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            Evaluation at = kind.likelihood(table).at(found);
            for (int i = 0; i < found.length; i++) {
                assertThat(at.gradient[i] * found[i] / table.customers()).isCloseTo(0, within(1e-7));
            }
        }
    }

    @Test
    void fitsTheSameWhateverTheOrder() {
        List<Purchases> base = new ArrayList<>(
                Seeds.histories(Simulation.bgNbd(Seeds.BG, Seeds.weeks(500, 30, 104), 0, Seeds.random(10))));
        PurchaseModel one = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, base, Prior.paretoNbd())
                .model();
        PurchaseModel other = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, base.reversed(), Prior.paretoNbd())
                .model();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void forecastsAndRanksWhoIsAliveInASimulatedBase() {
        var base = Simulation.paretoNbd(Seeds.PARETO, Seeds.weeks(20_000, 30, 80), 52, Seeds.random(13));
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
