package app.clientela.models;

/// What one customer spent.
///
/// A refund lowers the mean, at least to 0, and is no purchase. A purchase of 0 counts in `n` and
/// in the mean. Who only ever paid 0 teaches the fit nothing, since 0 has no gamma density, and is
/// expected to pay little.
///
/// @param n number of purchases the mean is over
/// @param mean mean amount of a purchase, 0 when `n` is 0
public record Spend(int n, double mean) {

    /// Checks that the number and the amount can belong to one customer.
    /// @throws IllegalArgumentException naming the field that cannot be
    public Spend {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, was " + n);
        }
        if (!(mean >= 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean must be an amount of at least 0, was " + mean);
        }
        if (n == 0 && mean != 0) {
            throw new IllegalArgumentException("mean must be 0 without purchases, was " + mean);
        }
    }

    /// {@return a customer whose purchases say nothing yet}
    public static Spend none() {
        return new Spend(0, 0);
    }

    /// Whether the model can learn from it: an amount of 0 has no gamma density.
    boolean telling() {
        return n > 0 && mean > 0;
    }
}
