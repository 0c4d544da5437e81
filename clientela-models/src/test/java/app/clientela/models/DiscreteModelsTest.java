package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// BG/BB and sBG: recovery, consistency by a second path, and input checks.
class DiscreteModelsTest {

    private static final BgBb OCCASIONS = new BgBb(1.2, .75, .66, 2.8);
    private static final Sbg RENEWALS = new Sbg(.7, 1.2);

    @Test
    void findsTheParametersOfBgBb() {
        int[] n = new int[30_000];
        Arrays.fill(n, 9);
        Map<Occasions, Integer> base = counted(OCCASIONS.simulate(n, Seeds.random(31)));
        for (Prior prior : List.of(Prior.none(), Prior.bgBb())) {
            BgBb found = BgBb.fit(base, prior).model();
            found.parameters().forEach((name, value) -> {
                double truth = OCCASIONS.parameters().getOrDefault(name, 0.0);
                assertThat(value).as(name).isCloseTo(truth, within(truth * .12));
            });
        }
    }

    @Test
    void findsTheParametersOfSbg() {
        SubscriberCohort cohort = RENEWALS.simulate(40_000, 8, Seeds.random(32));
        for (Prior prior : List.of(Prior.none(), Prior.sbg())) {
            Sbg found = Sbg.fit(List.of(cohort), prior).model();
            assertThat(found.alpha()).isCloseTo(.7, within(.05));
            assertThat(found.beta()).isCloseTo(1.2, within(.08));
        }
    }

    @Test
    void derivesBothLikelihoods() {
        int[] n = IntStream.range(0, 60).map(i -> i % 8).toArray();
        LogLikelihood occasions = new BgBbLikelihood(counted(OCCASIONS.simulate(n, Seeds.random(33))));
        LogLikelihood renewals = new SbgLikelihood(
                List.of(new SubscriberCohort(List.of(100, 70, 55, 50)), new SubscriberCohort(List.of(40, 40, 12))));
        for (double[] point : List.of(new double[] {1.2, .75, .66, 2.8}, new double[] {.01, 30, 200, .4})) {
            assertDerivatives(occasions, point);
            assertDerivatives(renewals, Arrays.copyOf(point, 2));
        }
    }

    static List<BgBb> extremes() {
        return List.of(
                OCCASIONS,
                new BgBb(1e-3, 1e4, 1e-3, 1e4),
                new BgBb(1e4, 1e-3, 1, 1e-3),
                new BgBb(1e4, 1e4, 1e4, 1e-3),
                new BgBb(.3, .2, 1, 5));
    }

    /// All histories of 7 occasions have the chances that sum to 1, and what comes next agrees with
    /// the histories of 9 occasions that begin with one of them.
    @ParameterizedTest
    @MethodSource("extremes")
    void sharesAllHistoriesOut(BgBb model) {
        double sum = 0;
        for (int bits = 0; bits < 1 << 7; bits++) {
            sum += Math.exp(model.logLikelihood(history(bits, 7)));
        }
        assertThat(sum).isCloseTo(1, within(1e-11));
        Occasions seen = history(0b0010110, 7);
        double[] next = new double[3];
        for (int more = 0; more < 4; more++) {
            double both = model.logLikelihood(history(0b0010110 | more << 7, 9));
            next[Integer.bitCount(more)] += Math.exp(both - model.logLikelihood(seen));
        }
        assertThat(model.distribution(seen, 2)).containsExactly(next, within(1e-10));
        assertThat(model.expectedPurchases(seen, 2)).isCloseTo(next[1] + 2 * next[2], within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void discountsWhatItExpects(BgBb model) {
        for (Occasions seen : List.of(Occasions.none(), history(0b0010110, 7), new Occasions(300, 320, 400))) {
            double sum = 0;
            for (int i = 1; i <= 200; i++) {
                sum += (model.expectedPurchases(seen, i) - model.expectedPurchases(seen, i - 1)) / Math.pow(1.2, i);
            }
            assertThat(model.discountedPurchases(seen, .2)).isFinite().isCloseTo(sum, within(1e-9));
            assertThat(model.aliveProbability(seen, 1)).isBetween(0.0, 1.0);
            assertThat(Arrays.stream(model.distribution(seen, 5)).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void renewsAsItSurvives() {
        for (Sbg model : List.of(RENEWALS, new Sbg(1e-3, 1e4), new Sbg(1e4, 1e-3))) {
            double left = 1;
            for (int t = 1; t <= 30; t++) {
                assertThat(model.chanceOfLeavingAt(t)).isCloseTo(left - model.survival(t), within(1e-12));
                left *= model.retention(t);
                assertThat(model.survival(t)).isCloseTo(left, within(1e-12));
            }
            double[] chances = model.distribution(3, 5);
            assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
            double mean = IntStream.range(0, 6).mapToDouble(i -> i * chances[i]).sum();
            assertThat(model.expectedRenewals(3, 5)).isCloseTo(mean, within(1e-12));
            assertThat(model.aliveProbability(3, 5)).isCloseTo(chances[5], within(1e-12));
            assertThat(model.discountedRenewals(3, 1e6)).isCloseTo(model.retention(4) / 1e6, within(1e-11));
        }
    }

    @Test
    void borrowsFromThePriorWhereThereIsTooLittle() {
        assertThat(BgBb.fit(Map.of(), Prior.none()).method()).isEqualTo(PurchaseFit.Method.PRIOR);
        assertThat(Sbg.fit(List.of(), Prior.none()).method()).isEqualTo(PurchaseFit.Method.PRIOR);
        SbgFit early = Sbg.fit(List.of(new SubscriberCohort(List.of(500, 400))), Prior.sbg());
        assertThat(early.model()).isEqualTo(new Sbg(.8, 2));
    }

    /// Bases that do not bind the parameters stay finite with a prior.
    @Test
    void staysInBoundsOnDegenerateBases() {
        for (Occasions same : List.of(new Occasions(0, 0, 6), new Occasions(6, 6, 6), new Occasions(1, 1, 6))) {
            BgBbFit fit = BgBb.fit(Map.of(same, 50), Prior.bgBb());
            assertThat(fit.converged()).isTrue();
            assertThat(fit.model().parameters().values()).allMatch(v -> v > 1e-4 && v < 1000);
            assertThat(fit.draw(Seeds.random(1)).expectedPurchases(same, 3)).isFinite();
        }
        for (List<Integer> left : List.of(List.of(50, 50, 50), List.of(50, 0, 0))) {
            SbgFit fit = Sbg.fit(List.of(new SubscriberCohort(left)), Prior.sbg());
            assertThat(fit.model().parameters().values()).allMatch(v -> v > 1e-4 && v < 1000);
            assertThat(fit.draw(Seeds.random(1)).survival(3)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        refuses("x", () -> new Occasions(3, 2, 6));
        refuses("tx", () -> new Occasions(1, 7, 6));
        refuses("tx", () -> new Occasions(0, 2, 6));
        refuses("n", () -> new Occasions(0, 0, -1));
        refuses("left", () -> new SubscriberCohort(List.of()));
        refuses("left", () -> new SubscriberCohort(List.of(10, 11)));
        refuses("left", () -> new SubscriberCohort(List.of(-1)));
        refuses("alpha", () -> new BgBb(0, 1, 1, 1));
        refuses("delta", () -> new BgBb(1, 1, 1, Double.NaN));
        refuses("beta", () -> new Sbg(1, -1));
        refuses("ahead", () -> OCCASIONS.expectedPurchases(Occasions.none(), -1));
        refuses("discount", () -> OCCASIONS.discountedPurchases(Occasions.none(), 0));
        refuses("renewals", () -> RENEWALS.survival(-1));
        refuses("customers", () -> BgBb.fit(Map.of(Occasions.none(), -1), Prior.none()));
    }

    private static Occasions history(int bits, int n) {
        int tx = 32 - Integer.numberOfLeadingZeros(bits);
        return new Occasions(Integer.bitCount(bits), tx, n);
    }

    private static Map<Occasions, Integer> counted(Occasions... histories) {
        Map<Occasions, Integer> counts = new HashMap<>();
        for (Occasions history : histories) {
            counts.merge(history, 1, Integer::sum);
        }
        return new LinkedHashMap<>(counts);
    }

    private static void assertDerivatives(LogLikelihood likelihood, double... point) {
        Evaluation at = likelihood.at(point);
        for (int i = 0; i < point.length; i++) {
            double h = point[i] * 1e-5;
            Evaluation below = likelihood.at(moved(point, i, -h));
            Evaluation above = likelihood.at(moved(point, i, h));
            double size = Math.abs(at.value) / point[i];
            assertThat(at.gradient[i]).isCloseTo((above.value - below.value) / (2 * h), within(1e-7 * size));
            for (int j = 0; j < point.length; j++) {
                double curve = (above.gradient[j] - below.gradient[j]) / (2 * h);
                assertThat(at.hessian[i][j]).isCloseTo(curve, within(1e-6 * size / point[j]));
            }
        }
    }

    private static double[] moved(double[] point, int i, double by) {
        double[] moved = point.clone();
        moved[i] += by;
        return moved;
    }

    private static void refuses(String field, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(field + " ");
    }
}
