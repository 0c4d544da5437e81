package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many histories become few rows, in one order, however they came.
class PurchaseTableTest {

    private static final List<Purchases> MANY =
            Seeds.histories(Simulation.of(Seeds.PARETO, Seeds.weeks(60_000, 8, 104), 0, Seeds.random(21))).stream()
                    .map(p -> new Purchases(p.x(), Math.ceil(p.tx() * 7) / 7, Math.ceil(p.T() * 7) / 7))
                    .toList();

    @Test
    void keepsTheSameRowsAsATreeOfHistories() {
        TreeMap<Purchases, Integer> tree = new TreeMap<>(Comparator.comparingInt(Purchases::x)
                .thenComparingDouble(Purchases::tx)
                .thenComparingDouble(Purchases::T));
        MANY.forEach(p -> tree.merge(p, 1, Integer::sum));
        PurchaseTable table = columns(MANY);
        assertThat(table.rows()).isEqualTo(tree.size()).isLessThan(MANY.size());
        assertThat(table.customers()).isEqualTo(MANY.size());
        int row = 0;
        for (var entry : tree.entrySet()) {
            assertThat(table.history(row)).isEqualTo(entry.getKey());
            assertThat(table.count[row++]).isEqualTo(entry.getValue().doubleValue());
        }
    }

    @Test
    void knowsTheRowOfEachHistory() {
        for (PurchaseTable table : List.of(columns(MANY), PurchaseTable.of(MANY))) {
            assertThat(IntStream.range(0, MANY.size()))
                    .allMatch(i -> table.history(table.rowOf(i)).equals(MANY.get(i)));
        }
    }

    @Test
    void scoresEachCustomerAsTheModelDoes() {
        PurchaseScores scores = PurchaseScores.of(Seeds.PARETO, columns(MANY), 52);
        for (int i = 0; i < MANY.size(); i += 97) {
            assertThat(scores.alive(i)).isEqualTo(Seeds.PARETO.aliveProbability(MANY.get(i)));
            assertThat(scores.expected(i)).isEqualTo(Seeds.PARETO.expectedPurchases(MANY.get(i), 52));
        }
    }

    @Test
    void fitsTheSameOnOneProcessorAsOnSome() {
        PurchaseModel alone = fitOn(1);
        assertThat(fitOn(3)).isEqualTo(alone);
        assertThat(fit(columns(MANY.reversed()))).isEqualTo(alone);
    }

    @Test
    void samplesEveryPartOfTheBaseWithItsShare() {
        PurchaseTable table = columns(MANY);
        PurchaseTable sample = table.sample(3_000);
        assertThat(sample.customers()).isEqualTo(3_000);
        assertThat(oneTimeBuyers(sample)).isBetween(oneTimeBuyers(table) / 20 - 1, oneTimeBuyers(table) / 20 + 1);
    }

    @Test
    void refusesAColumnByItsPlace() {
        refuses("x must not be negative, was -1, at place 1", new int[] {1, -1}, new double[] {2, 0}, 3, 3);
        refuses("tx must not be after T = 3.0, was 4.0, at place 0", new int[] {1, 0}, new double[] {4, 0}, 3, 3);
        refuses(
                "T must be a number of weeks of at least 0, was NaN, at place 1",
                new int[] {1, 0},
                new double[] {2, 0},
                3,
                Double.NaN);
        refuses("tx and T must be as many as x", new int[1], new double[2], 3, 3);
    }

    @Test
    void isEmptyWithoutHistories() {
        PurchaseTable table = PurchaseTable.of(List.of());
        assertThat(table.rows()).isZero();
        assertThat(table.customers()).isZero();
        assertThat(table.history()).isZero();
    }

    private static double oneTimeBuyers(PurchaseTable table) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.x[row] == 0)
                .mapToDouble(row -> table.count[row])
                .sum();
    }

    private static PurchaseModel fitOn(int processors) {
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            return pool.submit(() -> fit(columns(MANY))).join();
        }
    }

    private static PurchaseModel fit(PurchaseTable table) {
        return PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, table, Prior.none())
                .model();
    }

    private static PurchaseTable columns(List<Purchases> histories) {
        return PurchaseTable.of(
                histories.stream().mapToInt(Purchases::x).toArray(),
                histories.stream().mapToDouble(Purchases::tx).toArray(),
                histories.stream().mapToDouble(Purchases::T).toArray());
    }

    private static void refuses(String message, int[] x, double[] tx, double... T) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseTable.of(x, tx, T))
                .withMessage(message);
    }
}
