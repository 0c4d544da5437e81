package app.clientela.models;

/// A range of numbers of purchases.
///
/// @param low the smallest number in it
/// @param high the largest
public record CountRange(int low, int high) {

    /// The middle of a distribution: on each side at most half of what `level` leaves.
    static CountRange middle(CountDistribution counts, double level) {
        Horizon.checkLevel(level);
        return new CountRange(counts.quantile((1 - level) / 2), counts.quantile((1 + level) / 2));
    }

    /// The same of who buys as `living` says if alive, else not; counts no further than it needs.
    static CountRange middle(double alive, LifetimeCounts living, double level) {
        Horizon.checkLevel(level);
        double atMost = 1 - alive + alive * living.next();
        int n = 0;
        int low = 0;
        while (atMost < (1 + level) / 2 && !living.isOver()) {
            low = atMost < (1 - level) / 2 ? n + 1 : low;
            atMost += alive * living.next();
            n++;
        }
        return new CountRange(low, n);
    }
}
