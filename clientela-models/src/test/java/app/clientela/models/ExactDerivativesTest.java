package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Analytic first and second derivatives against differences of the oracle in sixty digits, at
/// points of the grid. Those of the models of purchases are kept in files; one of
/// each is done again, but for Pareto/NBD, which takes too long.
class ExactDerivativesTest {

    private static final double[] SIZES = {1e-3, .66, 1, 2.8, 75, 1e4};
    private static final PurchaseModels.Kind TOO_LONG = PurchaseModels.Kind.PARETO_NBD;

    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void derivesTheModelsOfPurchases(PurchaseModels.Kind kind) {
        List<ExactPoint> points = ExactGrid.some(kind);
        List<double[]> kept = ExactGrid.keptDerivatives(kind);
        assertThat(kept).hasSameSizeAs(points);
        int live = Seeds.random(kind.key().hashCode()).nextInt(points.size());
        for (int i = 0; i < points.size(); i++) {
            ExactPoint point = points.get(i);
            double[] inputs = point.inputs();
            assertThat(Arrays.copyOf(kept.get(i), inputs.length)).containsExactly(inputs);
            double[] exact = Arrays.copyOfRange(kept.get(i), inputs.length, kept.get(i).length);
            LogLikelihood likelihood = point.kind.likelihood(PurchaseTable.of(List.of(point.history)));
            assertAgrees(point.toString(), likelihood, point.parameters, exact);
            if (i == live && kind != TOO_LONG) {
                assertThat(point.derivatives()).containsExactly(exact, within(1e-12));
            }
        }
    }

    @Test
    void derivesGammaGamma() {
        for (double p : SIZES) {
            for (double q : new double[] {.66, 2.8, 1e4}) {
                Spend spend = new Spend(p < 1 ? 2000 : 3, 12.5);
                double[] at = {p, q, SIZES[(int) (p + q) % SIZES.length]};
                double[] exact =
                        ExactDerivatives.of(v -> new ExactGammaGamma(v[0], v[1], v[2]).logLikelihood(spend), at);
                assertAgrees(Arrays.toString(at), new GammaGammaLikelihood(List.of(spend)), at, exact);
            }
        }
    }

    @Test
    void derivesBgBb() {
        List<Occasions> histories = List.of(
                new Occasions(0, 0, 6), new Occasions(2, 4, 6), new Occasions(20, 60, 80), new Occasions(6, 6, 6));
        for (int i = 0; i < 36; i++) {
            Occasions h = histories.get(i % histories.size());
            double[] at = {SIZES[i % 6], SIZES[i / 6], SIZES[(i + 2) % 6], SIZES[(2 * i + 1) % 6]};
            Function<Apfloat[], Apfloat> log = v -> Exact.log(new ExactBgBb(v[0], v[1], v[2], v[3]).likelihood(h));
            BgBbLikelihood likelihood = new BgBbLikelihood(Map.of(h, 1));
            assertAgrees(Arrays.toString(at) + h, likelihood, at, ExactDerivatives.of(log, at));
        }
    }

    @Test
    void derivesSbg() {
        SubscriberCohort cohort = new SubscriberCohort(List.of(1000, 631, 468, 382, 326, 0));
        for (int i = 0; i < 36; i++) {
            double[] at = {SIZES[i % 6], SIZES[i / 6]};
            Function<Apfloat[], Apfloat> log = v -> new ExactSbg(v[0], v[1]).logLikelihood(cohort);
            SbgLikelihood likelihood = new SbgLikelihood(List.of(cohort));
            assertAgrees(Arrays.toString(at), likelihood, at, ExactDerivatives.of(log, at));
        }
    }

    /// By the logs of the parameters, so that all are of one size. To seven digits; where larger
    /// terms leave next to nothing, to ten digits of one and the likelihood.
    private static void assertAgrees(String where, LogLikelihood likelihood, double[] at, double[] exact) {
        Evaluation found = likelihood.at(at);
        double floor = 1e-10 * (1 + Math.abs(found.value));
        int next = at.length;
        for (int i = 0; i < at.length; i++) {
            assertAgrees(where + " by " + i, found.gradient[i] * at[i], exact[i], floor);
            for (int j = i; j < at.length; j++) {
                double curve = found.hessian[i][j] * at[i] * at[j];
                assertAgrees(where + " by " + i + " and " + j, curve, exact[next++], floor);
            }
        }
    }

    private static void assertAgrees(String what, double found, double exact, double floor) {
        assertThat(found).as(what).isCloseTo(exact, within(Math.max(floor, Math.abs(exact) * 1e-7)));
    }
}
