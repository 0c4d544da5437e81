package app.clientela.models;

/// History of one customer who can buy once at each of some occasions, and does or does not:
/// yearly gifts, monthly boxes, editions of a fair.
///
/// @param x number of occasions at which the customer bought
/// @param tx the last of them, counted from 1; 0 when `x` is 0
/// @param n number of occasions observed, 100,000 at most
public record Occasions(int x, int tx, int n) {

    /// Checks that the three numbers can belong to one history.
    ///
    /// @throws IllegalArgumentException naming the field that cannot be
    public Occasions {
        Horizon.within("n", n, 0, Horizon.MOST_TIMES);
        require(tx >= 0 && tx <= n, "tx must be from 0 to n = " + n + ", was ", tx);
        require(x >= 0 && x <= tx, "x must be from 0 to tx = " + tx + ", was ", x);
        require(x > 0 || tx == 0, "tx must be 0 when x is 0, was ", tx);
    }

    /// {@return a customer of whom nothing was observed yet}
    public static Occasions none() {
        return new Occasions(0, 0, 0);
    }

    private static void require(boolean holds, String rule, int value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + value);
        }
    }
}
