package app.clientela.models;

import java.util.OptionalDouble;

/// Purchase history of one customer, as the models see it.
///
/// @param x number of repeat purchase days (the first purchase is not counted), a million at most
/// @param tx weeks from the first purchase to the last repeat purchase; 0 when `x` is 0
/// @param T weeks from the first purchase to the last day observed
/// @param litt sum of the natural logs of the x gaps between purchases, in weeks; only the
///     likelihood of models with regular gaps asks for it
public record Purchases(int x, double tx, double T, OptionalDouble litt) {

    private static final OptionalDouble NO_GAPS = OptionalDouble.of(0);
    private static final double ROUNDING = 1e-6;
    private static final int MOST = 1_000_000;

    /// Checks that the numbers can belong to one history.
    ///
    /// @throws IllegalArgumentException naming the field that cannot be
    public Purchases {
        check(x, tx, T);
        if (litt.isPresent()) {
            double sum = litt.getAsDouble();
            double most = x == 0 ? 0 : x * (Math.log(tx / x) + ROUNDING);
            require(Double.isFinite(sum) && sum <= most, "litt", "must be at most x ln(tx/x) = " + most, sum);
            require(x > 0 || sum == 0, "litt", "must be 0 when there is no repeat purchase", sum);
        }
    }

    /// A history whose single gaps are not known, unless there is one at most.
    ///
    /// @param x number of repeat purchase days
    /// @param tx weeks to the last of them
    /// @param T weeks observed
    public Purchases(int x, double tx, double T) {
        this(x, tx, T, x == 0 ? NO_GAPS : x == 1 ? OptionalDouble.of(Math.log(tx)) : OptionalDouble.empty());
    }

    /// A history with the sum of the logs of its gaps.
    ///
    /// @param x number of repeat purchase days
    /// @param tx weeks to the last of them
    /// @param T weeks observed
    /// @param litt sum of the logs of the gaps
    public Purchases(int x, double tx, double T, double litt) {
        this(x, tx, T, OptionalDouble.of(litt));
    }

    static void check(int x, double tx, double T) {
        boolean possible =
                x >= 0 && x <= MOST && T < Double.POSITIVE_INFINITY && tx >= 0 && tx <= T && (x > 0) == (tx > 0);
        if (possible) {
            return;
        }
        require(x >= 0, "x", "must not be negative", x);
        require(x <= MOST, "x", "must be at most " + MOST, x);
        require(Double.isFinite(T) && T >= 0, "T", "must be a number of weeks of at least 0", T);
        require(Double.isFinite(tx) && tx >= 0, "tx", "must be a number of weeks of at least 0", tx);
        require(tx <= T, "tx", "must not be after T = " + T, tx);
        require(x > 0 || tx == 0, "tx", "must be 0 when there is no repeat purchase", tx);
        require(x == 0 || tx > 0, "tx", "must be above 0 when there is a repeat purchase", tx);
    }

    /// {@return a customer who has just made the first purchase}
    public static Purchases none() {
        return new Purchases(0, 0, 0);
    }

    /// Weeks since the last purchase.
    double silence() {
        return T - tx;
    }

    private static void require(boolean holds, String field, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + rule + ", was " + value);
        }
    }
}
