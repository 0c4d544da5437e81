package app.clientela.models;

/// Where in the distributions said of them that which came of some customers stood: how many of it
/// up to each place between 0 and 1, in cells of a thousandth.
final class PlacesReached {

    private static final int CELLS = 1000;

    private final double[] reached = new double[CELLS + 1];
    private int customers;

    int customers() {
        return customers;
    }

    /// One customer, evenly spread between two places.
    void add(double low, double high) {
        customers++;
        for (int cell = (int) (low * CELLS) + 1; cell <= CELLS; cell++) {
            double place = (double) cell / CELLS;
            reached[cell] += place >= high ? 1 : (place - low) / (high - low);
        }
    }

    /// The share of customers up to a place.
    double share(double place) {
        int cell = Math.min(CELLS - 1, (int) (place * CELLS));
        double beyond = place * CELLS - cell;
        return ((1 - beyond) * reached[cell] + beyond * reached[cell + 1]) / customers;
    }

    /// The place below which one more customer stands with this chance: that of rank
    /// `level (n + 1)` of n.
    double quantile(double level) {
        double rank = Math.clamp(level * (customers + 1) - .5, 0, customers);
        int cell = 1;
        while (cell < CELLS && reached[cell] < rank) {
            cell++;
        }
        double step = reached[cell] - reached[cell - 1];
        double beyond = step > 0 ? Math.clamp((rank - reached[cell - 1]) / step, 0, 1) : 1;
        return (cell - 1 + beyond) / CELLS;
    }
}
