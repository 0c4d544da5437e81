package app.clientela.models;

/// What one customer spent.
///
/// @param n number of purchases the mean is over
/// @param mean mean amount of a purchase, 0 when `n` is 0
public record Spend(int n, double mean) {

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

    /// A customer whose purchases say nothing yet.
    public static Spend none() {
        return new Spend(0, 0);
    }

    /// Whether the model can learn from it: an amount of 0 has no gamma density.
    boolean telling() {
        return n > 0 && mean > 0;
    }
}
