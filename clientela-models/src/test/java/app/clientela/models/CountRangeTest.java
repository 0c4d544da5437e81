package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The range of a count, reached without its whole distribution.
class CountRangeTest {

    private static final ParetoNbd FREQUENT = new ParetoNbd(1.7, 4, 1, 30);

    @ParameterizedTest
    @EnumSource
    void isWhatTheWholeDistributionSays(PurchaseModels.Kind kind) {
        PurchaseModel model = Seeds.of(kind);
        RandomGenerator random = Seeds.random(31);
        for (int i = 0; i < 3_000; i++) {
            Purchases p = history(random);
            double weeks = Math.exp(random.nextDouble(-2, 6));
            double level = random.nextDouble();
            assertAsWhole(model, p, weeks, level);
        }
    }

    @Test
    void isWhatTheWholeDistributionSaysForAnyParameters() {
        RandomGenerator random = Seeds.random(32);
        for (int i = 0; i < 3_000; i++) {
            PurchaseModel model = new ParetoNbd(any(random), any(random), any(random), any(random));
            assertAsWhole(model, history(random), Math.exp(random.nextDouble(-2, 6)), random.nextDouble());
        }
    }

    /// The chance of no purchase is below the smallest number here.
    @Test
    void holdsForWhomItIsCertainThatTheyBuy() {
        for (int x : new int[] {1_400, 4_000}) {
            Purchases p = new Purchases(x, 60, 60);
            CountDistribution counts = FREQUENT.counts(p, 52);
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 10 * x; n++) {
                sum += counts.chance(n);
                mean += n * counts.chance(n);
            }
            double expected = FREQUENT.expectedPurchases(p, 52);
            assertThat(sum).isCloseTo(1, within(1e-11));
            assertThat(mean).isCloseTo(expected, within(1e-10 * expected));
            assertAsWhole(FREQUENT, p, 52, .8);
        }
    }

    @Test
    void endsAtTheLargestNumberThatIsKeptApart() {
        PurchaseModel model = new ParetoNbd(1, .001, 1, 1e4);
        assertThat(model.countRange(new Purchases(300, 1, 1), 5_000, .8).high()).isEqualTo(CountDistribution.MOST);
        assertThat(model.counts(new Purchases(300, 1, 1), 5_000).chance(CountDistribution.MOST))
                .isGreaterThan(.9);
    }

    @Test
    void isOfEachCustomerOfATable() {
        List<Purchases> some =
                Seeds.histories(Simulation.of(Seeds.PARETO, Seeds.weeks(500, 8, 104), 0, Seeds.random(33)));
        PurchaseRanges ranges = PurchaseRanges.of(Seeds.PARETO, PurchaseTable.of(some), 52, .8);
        for (int i = 0; i < some.size(); i++) {
            assertThat(ranges.range(i)).isEqualTo(Seeds.PARETO.countRange(some.get(i), 52, .8));
            assertThat(ranges.chance(i)).isEqualTo(Seeds.PARETO.chanceOfPurchase(some.get(i), 52));
        }
    }

    @Test
    void refusesALevelThatIsNoChance() {
        for (double level : new double[] {-.1, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Seeds.PARETO.countRange(Purchases.none(), 52, level))
                    .withMessageContaining("level");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Seeds.BG.countRange(Purchases.none(), 52, level))
                    .withMessageContaining("level");
        }
    }

    private static void assertAsWhole(PurchaseModel model, Purchases p, double weeks, double level) {
        CountDistribution counts = model.counts(p, weeks);
        CountRange range = model.countRange(p, weeks, level);
        String where = model + " " + p + " " + weeks + " " + level;
        assertThat(range.low()).as(where).isEqualTo(counts.quantile((1 - level) / 2));
        assertThat(range.high()).as(where).isEqualTo(counts.quantile((1 + level) / 2));
        assertThat(range.low()).as(where).isLessThanOrEqualTo(range.high());
    }

    private static Purchases history(RandomGenerator random) {
        double weeks = random.nextDouble(1, 200);
        int x = (int) Math.exp(random.nextDouble(-1, 5));
        return x == 0 ? new Purchases(0, 0, weeks) : new Purchases(x, random.nextDouble(.1, weeks), weeks);
    }

    private static double any(RandomGenerator random) {
        return Math.exp(random.nextDouble(-4, 4));
    }
}
