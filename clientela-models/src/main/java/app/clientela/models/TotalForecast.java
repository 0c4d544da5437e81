package app.clientela.models;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Purchase days of a whole base in the weeks ahead, with a range: customers differ by chance from
/// what is expected of them, and the parameters are not known for sure. Immutable.
///
/// For parameters drawn from what is known of them, the total has a mean M and a variance of v M;
/// its distribution is taken as gamma, of shape M/v and scale v, and the mean over the draws is
/// what is said. v and the ratio of each M to that at the fit are read off 64 rows, at equal
/// distances in the sum of what is expected at the fit, so that each stands for an equal part of
/// it: one sum over all rows and some thousand expectations, less work than a fit as a rule.
public final class TotalForecast {

    private static final int DRAWS = 99;
    private static final int ROWS = 64;
    private static final int EVERY = 4;
    private static final int HALVINGS = 50;
    private static final double PRECISE = .05;
    private static final double TAIL = 12;

    private final double expected;
    /// Means of the total, one of each draw.
    private final double[] means;
    /// Variance over mean, the parameters being given.
    private final double spread;

    private TotalForecast(double expected, double[] means, double spread) {
        this.expected = expected;
        this.means = means;
        this.spread = spread;
    }

    /// Forecasts the total.
    ///
    /// @param fit a model with what is known of its parameters
    /// @param table histories of all customers
    /// @param weeks weeks ahead, on the clock of the histories
    /// @param random source of chance, for the parameters
    /// @return the forecast
    /// @throws IllegalArgumentException if `weeks` is negative or no number
    public static TotalForecast of(PurchaseFit fit, PurchaseTable table, double weeks, RandomGenerator random) {
        Horizon.check(weeks);
        double[] reached = new double[table.rows()];
        Blocks.over(reached.length, Blocks.ROWS, (low, high) -> {
            for (int row = low; row < high; row++) {
                reached[row] = table.count[row] * fit.model().expectedPurchases(table.history(row), weeks);
            }
        });
        for (int row = 1; row < reached.length; row++) {
            reached[row] += reached[row - 1];
        }
        double total = reached.length == 0 ? 0 : reached[reached.length - 1];
        if (total == 0) {
            return new TotalForecast(0, new double[] {0}, 1);
        }
        Purchases[] some = new Purchases[ROWS];
        Arrays.setAll(some, i -> table.history(Math.min(rowAt(reached, (i + .5) / ROWS * total), reached.length - 1)));
        double[] at = expected(fit.model(), some, weeks);
        double[] means = new double[DRAWS];
        PurchaseModel[] drawn = new PurchaseModel[DRAWS];
        Arrays.setAll(drawn, i -> fit.draw(random));
        Blocks.over(DRAWS, EVERY, (low, high) -> {
            for (int draw = low; draw < high; draw++) {
                double[] now = expected(drawn[draw], some, weeks);
                for (int i = 0; i < ROWS; i++) {
                    means[draw] += total / ROWS * now[i] / at[i];
                }
            }
        });
        return new TotalForecast(total, means, spread(fit.model(), some, at, weeks));
    }

    /// The first row by which the sum is more than `sum`.
    private static int rowAt(double[] reached, double sum) {
        int found = Arrays.binarySearch(reached, sum);
        return found < 0 ? -found - 1 : found + 1;
    }

    private static double[] expected(PurchaseModel model, Purchases[] histories, double weeks) {
        double[] expected = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            boolean isSame = i > 0 && histories[i].equals(histories[i - 1]);
            expected[i] = isSame ? expected[i - 1] : model.expectedPurchases(histories[i], weeks);
        }
        return expected;
    }

    private static double spread(PurchaseModel model, Purchases[] some, double[] at, double weeks) {
        double[] spread = new double[ROWS / EVERY];
        Blocks.over(spread.length, 1, (low, high) -> {
            int i = low * EVERY + EVERY / 2;
            spread[low] = model.counts(some[i], weeks).variance() / at[i];
        });
        return Arrays.stream(spread).average().orElseThrow();
    }

    /// {@return purchase days expected by the fit}
    public double expected() {
        return expected;
    }

    /// {@return the smallest number that the total does not exceed with this chance}
    ///
    /// @param level chance, at least 0 and below 1
    /// @throws IllegalArgumentException if `level` is not between 0 and 1
    public long quantile(double level) {
        Horizon.checkLevel(level);
        double most = Arrays.stream(means).max().orElseThrow();
        double low = 0;
        double high = most + TAIL * (Math.sqrt(most * spread) + spread);
        for (int i = 0; i < HALVINGS && high - low > PRECISE; i++) {
            double middle = (low + high) / 2;
            boolean isReached = atMost(middle) >= level;
            low = isReached ? low : middle;
            high = isReached ? middle : high;
        }
        return Math.round((low + high) / 2);
    }

    private double atMost(double total) {
        return Arrays.stream(means)
                .map(mean -> mean == 0 ? 1 : RegularizedGamma.P.value(mean / spread, total / spread))
                .average()
                .orElseThrow();
    }
}
