package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Distributions of what is bought, at points of the grid: single chances against the oracle, and
/// what must hold of all.
class ExactCountsTest {

    private static final double[] LEVELS = {0, .1, .5, .9, .999};

    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void spreadsAsTheOracleSays(PurchaseModels.Kind kind) {
        for (ExactPoint point : ExactGrid.some(kind)) {
            Purchases h = point.history;
            if (h.x() <= 10) {
                ExactPurchaseModel oracle = point.oracle();
                CountDistribution counts = point.model().counts(h, point.weeks);
                Apfloat first = oracle.atLeast(h, point.weeks, 1);
                Apfloat second = oracle.atLeast(h, point.weeks, 2);
                Apfloat third = oracle.atLeast(h, point.weeks, 3);
                assertAgrees(point + " 0", counts.chance(0), Exact.ONE.subtract(first));
                assertAgrees(point + " 1", counts.chance(1), first.subtract(second));
                assertAgrees(point + " 2", counts.chance(2), second.subtract(third));
            }
        }
    }

    /// The chances add up to 1, and their mean is what is expected; a quantile is the first number
    /// at which their sum reaches the level.
    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void addsUpAtEveryPoint(PurchaseModels.Kind kind) {
        for (ExactPoint point : ExactGrid.points(kind)) {
            if (mostExpected(point) > 500) {
                continue;
            }
            double expected = point.model().expectedPurchases(point.history, point.weeks);
            CountDistribution counts = point.model().counts(point.history, point.weeks);
            double sum = 0;
            double mean = 0;
            for (int n = 0; n <= CountDistribution.MOST && (n == 0 || counts.atMost(n - 1) < 1); n++) {
                sum += counts.chance(n);
                mean += n * counts.chance(n);
            }
            assertThat(sum).as(point.toString()).isCloseTo(1, within(1e-11));
            if (counts.chance(CountDistribution.MOST) == 0) {
                assertThat(mean).as(point.toString()).isCloseTo(expected, within(1e-12 + 1e-9 * expected));
            }
            for (double level : LEVELS) {
                int n = counts.quantile(level);
                assertThat(counts.atMost(n)).isGreaterThanOrEqualTo(level);
                assertThat(n == 0 || counts.atMost(n - 1) < level)
                        .as(point + " " + level)
                        .isTrue();
            }
        }
    }

    /// More than can be kept apart count as the most: none is lost.
    @Test
    void losesNobodyWhoBuysMoreThanIsKept() {
        CountDistribution counts = new ParetoNbd(2, 1e-3, .6, 300).counts(new Purchases(2000, 1, 1), 60);
        double sum = IntStream.rangeClosed(0, CountDistribution.MOST)
                .mapToDouble(counts::chance)
                .sum();
        assertThat(counts.chance(CountDistribution.MOST)).isGreaterThan(.5);
        assertThat(sum).isCloseTo(1, within(1e-11));
    }

    /// If nobody left.
    private static double mostExpected(ExactPoint point) {
        double[] p = point.parameters;
        return (p[0] + (double) point.kind.k() * point.history.x()) * point.weeks / (p[1] + point.history.T());
    }

    private static void assertAgrees(String what, double found, Apfloat exact) {
        double expected = exact.doubleValue();
        assertThat(found).as(what).isCloseTo(expected, within(Math.max(1e-12, Math.abs(expected) * 1e-9)));
    }
}
