package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Analytic derivatives against differences, and the sum over a table against single customers.
class GradientConsistencyTest {

    private static final List<Purchases> HISTORIES =
            Seeds.histories(Simulation.of(Seeds.PARETO, Seeds.weeks(80, 0, 150), 0, Seeds.random(3)));

    private static final List<PhasedKind> KINDS = List.of(
            new PhasedKind(PurchaseModels.Kind.NBD, 1),
            new PhasedKind(PurchaseModels.Kind.PARETO_NBD, 1),
            new PhasedKind(PurchaseModels.Kind.BG_NBD, 1),
            new PhasedKind(PurchaseModels.Kind.MBG_NBD, 1),
            new PhasedKind(PurchaseModels.Kind.BG_CNBD, 3),
            new PhasedKind(PurchaseModels.Kind.MBG_CNBD, 1),
            new PhasedKind(PurchaseModels.Kind.MBG_CNBD, 12));

    private static final double[][] POINTS = {
        {.55, 10.6, .6, 11.7},
        {.55, 11.7, 1, 10.6},
        {.02, 300, 5, .3},
        {40, .2, .05, 80},
    };

    @Test
    void derivesEveryModel() {
        PurchaseTable table = PurchaseTable.of(HISTORIES);
        for (PhasedKind kind : KINDS) {
            for (double[] point : POINTS) {
                assertDerivatives(kind.likelihood(table), Arrays.copyOf(point, parameters(kind)));
            }
        }
    }

    @Test
    void derivesGammaGamma() {
        List<Spend> spends = List.of(new Spend(1, 12), new Spend(1, .5), new Spend(4, 30), new Spend(200, 2));
        for (double[] point : List.of(new double[] {6, 4, 15}, new double[] {.1, .4, 2}, new double[] {50, 9, .1})) {
            assertDerivatives(new GammaGammaLikelihood(spends), point);
        }
    }

    @Test
    void sumsSingleCustomers() {
        PurchaseTable table = PurchaseTable.of(HISTORIES);
        for (PhasedKind kind : KINDS) {
            for (double[] all : POINTS) {
                double[] point = Arrays.copyOf(all, parameters(kind));
                assertSame(kind.likelihood(table), kind.model(point), point);
            }
        }
    }

    private static int parameters(PhasedKind kind) {
        return kind.kind() == PurchaseModels.Kind.NBD ? 2 : 4;
    }

    private static void assertSame(LogLikelihood likelihood, PurchaseModel model, double[] point) {
        double sum = HISTORIES.stream().mapToDouble(model::logLikelihood).sum();
        assertThat(likelihood.at(point).value).isCloseTo(sum, within(1e-11 * Math.abs(sum)));
        assertThat(likelihood.value(point)).isCloseTo(sum, within(1e-11 * Math.abs(sum)));
    }

    private static void assertDerivatives(LogLikelihood likelihood, double[] point) {
        Evaluation at = likelihood.at(point);
        for (int i = 0; i < point.length; i++) {
            double h = point[i] * 1e-4;
            double slope = fourth(
                    likelihood.value(moved(point, i, -2 * h)),
                    likelihood.value(moved(point, i, -h)),
                    likelihood.value(moved(point, i, h)),
                    likelihood.value(moved(point, i, 2 * h)),
                    h);
            double size = Math.abs(at.value) / point[i];
            assertThat(at.gradient[i]).isCloseTo(slope, within(1e-9 * size));
            Evaluation below = likelihood.at(moved(point, i, -h));
            Evaluation above = likelihood.at(moved(point, i, h));
            for (int j = 0; j < point.length; j++) {
                double curve = (above.gradient[j] - below.gradient[j]) / (2 * h);
                assertThat(at.hessian[i][j]).isCloseTo(curve, within(1e-6 * size / point[j]));
            }
        }
    }

    private static double fourth(double a, double b, double c, double d, double h) {
        return (a - 8 * b + 8 * c - d) / (12 * h);
    }

    private static double[] moved(double[] point, int i, double by) {
        double[] moved = point.clone();
        moved[i] += by;
        return moved;
    }
}
