package app.clientela.models;

import java.util.Arrays;

/// Histories column by column: places 0 up to `size` of each.
final class HistoryColumns {

    int[] x;
    double[] tx;
    double[] T;
    int size;
    private int[] customers = new int[0];

    /// Nothing yet, to [#add] to.
    HistoryColumns() {
        this(new int[0], new double[0], new double[0]);
    }

    /// One customer per place.
    HistoryColumns(int[] x, double[] tx, double[] T) {
        this.x = x;
        this.tx = tx;
        this.T = T;
        this.size = x.length;
    }

    int customers(int place) {
        return place < customers.length ? customers[place] : 1;
    }

    void add(Purchases p, int number) {
        if (size == x.length) {
            int length = Math.max(16, size + size / 2);
            x = Arrays.copyOf(x, length);
            tx = Arrays.copyOf(tx, length);
            T = Arrays.copyOf(T, length);
            customers = Arrays.copyOf(customers, length);
        }
        x[size] = p.x();
        tx[size] = p.tx();
        T[size] = p.T();
        customers[size++] = number;
    }
}
