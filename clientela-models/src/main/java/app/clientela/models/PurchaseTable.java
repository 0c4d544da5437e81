package app.clientela.models;

import java.util.Arrays;

/// Histories of a customer base, equal ones kept once with their number: all one-time buyers of
/// one day are one row. Immutable. Rows are in the order of x, tx, T, whatever the order of input.
public final class PurchaseTable {

    final int[] x;
    final double[] tx;
    final double[] T;
    final double[] count;
    private final int[] rowOf;
    private final int customers;

    PurchaseTable(DistinctRows rows) {
        this(rows.x, rows.tx, rows.T, rows.count, rows.rowOf);
    }

    private PurchaseTable(int[] x, double[] tx, double[] T, double[] count, int[] rowOf) {
        this.x = x;
        this.tx = tx;
        this.T = T;
        this.count = count;
        this.rowOf = rowOf;
        this.customers = (int) Arrays.stream(count).sum();
    }

    /// The table of these histories.
    public static PurchaseTable of(Iterable<Purchases> histories) {
        Builder builder = builder();
        histories.forEach(builder::add);
        return builder.build();
    }

    /// The table of many histories, one customer per place of the three columns, which are the
    /// fields of [Purchases]. Millions of rows take a second or two, on two processors if there are.
    ///
    /// @throws IllegalArgumentException naming the column and the place, from 0, of what cannot be
    public static PurchaseTable of(int[] x, double[] tx, double[] T) {
        if (tx.length != x.length || T.length != x.length) {
            throw new IllegalArgumentException("tx and T must be as many as x");
        }
        for (int i = 0; i < x.length; i++) {
            check(x, tx, T, i);
        }
        return new PurchaseTable(DistinctRows.among(new HistoryColumns(x, tx, T)));
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

    /// The row of the history that was put in at this place, from 0.
    public int rowOf(int place) {
        return rowOf[place];
    }

    /// The history of a row, from 0.
    public Purchases history(int row) {
        return new Purchases(x[row], tx[row], T[row]);
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

    /// The table of `size` customers at equal distances in the order of the rows, so that every
    /// part of the base keeps its share: a small table with the same look, to start a fit from.
    PurchaseTable sample(int size) {
        int[] rows = new int[size];
        double[] weights = new double[size];
        double step = (double) customers / size;
        double reached = 0;
        int kept = -1;
        int row = 0;
        for (int i = 0; i < size; i++) {
            while (reached + count[row] <= (i + .5) * step && row < x.length - 1) {
                reached += count[row++];
            }
            if (kept < 0 || rows[kept] != row) {
                rows[++kept] = row;
            }
            weights[kept]++;
        }
        return picked(Arrays.copyOf(rows, kept + 1), Arrays.copyOf(weights, kept + 1));
    }

    private PurchaseTable picked(int[] rows, double[] weights) {
        return new PurchaseTable(
                Arrays.stream(rows).map(row -> x[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> tx[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> T[row]).toArray(),
                weights,
                rows);
    }

    private static void check(int[] x, double[] tx, double[] T, int place) {
        try {
            Purchases.check(x[place], tx[place], T[place]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", at place " + place, e);
        }
    }

    /// Takes histories one by one.
    public static final class Builder {
        private final HistoryColumns columns = new HistoryColumns();

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
            columns.add(purchases, customers);
            return this;
        }

        public PurchaseTable build() {
            return new PurchaseTable(DistinctRows.among(columns));
        }
    }
}
