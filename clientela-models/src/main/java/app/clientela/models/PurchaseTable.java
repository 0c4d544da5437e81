package app.clientela.models;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Histories of a customer base, equal ones kept once with their number: all one-time buyers of
/// one day are one row. Immutable. Rows are in the order of x, tx, T, whatever the order of input.
public final class PurchaseTable {

    final int[] x;
    final double[] tx;
    final double[] T;
    final double[] count;
    private final int[] rowOf;
    private final int customers;
    private final OptionalDouble litt;

    private PurchaseTable(DistinctRows rows, OptionalDouble litt) {
        this.x = rows.x;
        this.tx = rows.tx;
        this.T = rows.T;
        this.count = rows.count;
        this.rowOf = rows.rowOf;
        this.litt = litt;
        this.customers = Horizon.customers(Arrays.stream(count).mapToLong(Math::round));
    }

    /// {@return the table of these histories}
    ///
    /// @param histories one of each customer
    public static PurchaseTable of(Iterable<Purchases> histories) {
        Builder builder = builder();
        histories.forEach(builder::add);
        return builder.build();
    }

    /// {@return the table of many histories, one customer per place of the three columns, which are
    /// the fields of [Purchases] but for `litt`: no regular gaps can be fitted to it} Millions of
    /// rows take a second or two, on two processors if there are.
    ///
    /// @param x numbers of repeat purchase days
    /// @param tx weeks to the last of them
    /// @param T weeks observed
    /// @throws IllegalArgumentException naming the column and the place, from 0, of what cannot be
    public static PurchaseTable of(int[] x, double[] tx, double[] T) {
        if (tx.length != x.length || T.length != x.length) {
            throw new IllegalArgumentException("tx and T must be as many as x");
        }
        for (int i = 0; i < x.length; i++) {
            check(x, tx, T, i);
        }
        return new PurchaseTable(DistinctRows.among(new HistoryColumns(x, tx, T)), OptionalDouble.empty());
    }

    /// {@return a builder that has no history yet}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return number of customers}
    public int customers() {
        return customers;
    }

    /// {@return number of distinct histories}
    public int rows() {
        return x.length;
    }

    /// {@return the row of the history that was put in at this place, from 0}
    ///
    /// @param place from 0, in the order they were put in
    public int rowOf(int place) {
        return rowOf[place];
    }

    /// {@return the history of a row, from 0}
    ///
    /// @param row from 0
    public Purchases history(int row) {
        return new Purchases(x[row], tx[row], T[row]);
    }

    /// {@return weeks of history: the longest T, 0 for an empty table}
    public double history() {
        double longest = 0;
        for (double weeks : T) {
            longest = Math.max(longest, weeks);
        }
        return longest;
    }

    /// Sum of the `litt` of all customers; absent if it is for one of them. Rows need no more of the
    /// gaps than this sum, so that histories with other gaps between are still one row.
    OptionalDouble litt() {
        return litt;
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
        DistinctRows few = new DistinctRows(rows.length, rows);
        for (int i = 0; i < rows.length; i++) {
            few.x[i] = x[rows[i]];
            few.tx[i] = tx[rows[i]];
            few.T[i] = T[rows[i]];
            few.count[i] = weights[i];
        }
        return new PurchaseTable(few, OptionalDouble.empty());
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
        private double litt;
        private boolean gapsKnown = true;

        private Builder() {}

        /// Adds one customer.
        ///
        /// @param purchases history of the customer
        /// @return this builder
        public Builder add(Purchases purchases) {
            return add(purchases, 1);
        }

        /// Adds `customers` customers with this same history.
        ///
        /// @param purchases history of a customer
        /// @param customers number of customers
        /// @return this builder
        /// @throws IllegalArgumentException if `customers` is below 1
        public Builder add(Purchases purchases, int customers) {
            if (customers < 1) {
                throw new IllegalArgumentException("customers must be at least 1, was " + customers);
            }
            columns.add(purchases, customers);
            litt += customers * purchases.litt().orElse(0);
            gapsKnown &= purchases.litt().isPresent();
            return this;
        }

        /// {@return the table of all that was added}
        public PurchaseTable build() {
            OptionalDouble sum = gapsKnown ? OptionalDouble.of(litt) : OptionalDouble.empty();
            return new PurchaseTable(DistinctRows.among(columns), sum);
        }
    }
}
