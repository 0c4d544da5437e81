package app.clientela.models;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Histories of a customer base, equal ones kept once with their number: all one-time buyers of
/// one day are one row. Immutable. Rows are in the order of x, tx, T, whatever the order of input.
public final class PurchaseTable {

    private static final Comparator<Map.Entry<Purchases, Integer>> BY_HISTORY =
            Comparator.<Map.Entry<Purchases, Integer>>comparingInt(
                            e -> e.getKey().x())
                    .thenComparingDouble(e -> e.getKey().tx())
                    .thenComparingDouble(e -> e.getKey().T());

    final int[] x;
    final double[] tx;
    final double[] T;
    final double[] count;
    private final int customers;

    private PurchaseTable(List<Map.Entry<Purchases, Integer>> rows) {
        int size = rows.size();
        x = new int[size];
        tx = new double[size];
        T = new double[size];
        count = new double[size];
        int sum = 0;
        for (int i = 0; i < size; i++) {
            Purchases row = rows.get(i).getKey();
            x[i] = row.x();
            tx[i] = row.tx();
            T[i] = row.T();
            count[i] = rows.get(i).getValue();
            sum += rows.get(i).getValue();
        }
        customers = sum;
    }

    /// The table of these histories.
    public static PurchaseTable of(Iterable<Purchases> histories) {
        Builder builder = builder();
        histories.forEach(builder::add);
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Number of customers.
    public int customers() {
        return customers;
    }

    /// Number of distinct histories.
    public int rows() {
        return x.length;
    }

    /// Weeks of history: the longest T, 0 for an empty table.
    public double history() {
        double longest = 0;
        for (double weeks : T) {
            longest = Math.max(longest, weeks);
        }
        return longest;
    }

    /// For each i, the number of customers with more than i repeat purchases. The sums of
    /// `ln Γ(r+x)/Γ(r)` over customers become one sum over i of `ln(r+i)`.
    double[] customersAbove() {
        double[] above = new double[x.length == 0 ? 0 : x[x.length - 1]];
        for (int row = 0; row < x.length; row++) {
            if (x[row] > 0) {
                above[x[row] - 1] += count[row];
            }
        }
        for (int i = above.length - 2; i >= 0; i--) {
            above[i] += above[i + 1];
        }
        return above;
    }

    /// Every `step`-th row: a small table with the same look, to start a fit from.
    PurchaseTable thinned(int step) {
        Builder builder = builder();
        for (int row = 0; row < x.length; row += step) {
            builder.add(new Purchases(x[row], tx[row], T[row]), (int) count[row]);
        }
        return builder.build();
    }

    /// Takes histories one by one.
    public static final class Builder {
        private final Map<Purchases, Integer> counts = new HashMap<>();

        private Builder() {}

        public Builder add(Purchases purchases) {
            return add(purchases, 1);
        }

        /// Adds `customers` customers with this same history.
        ///
        /// @throws IllegalArgumentException if `customers` is below 1
        public Builder add(Purchases purchases, int customers) {
            if (customers < 1) {
                throw new IllegalArgumentException("customers must be at least 1, was " + customers);
            }
            counts.merge(purchases, customers, Integer::sum);
            return this;
        }

        public PurchaseTable build() {
            return new PurchaseTable(
                    counts.entrySet().stream().sorted(BY_HISTORY).toList());
        }
    }
}
