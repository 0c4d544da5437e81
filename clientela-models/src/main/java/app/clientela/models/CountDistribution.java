package app.clientela.models;

import java.util.Arrays;

/// How likely each number of purchases is: P(Y = n), n = 0, 1, … Immutable.
///
/// Numbers are kept until the rest is less than rounding, at most some 100,000 of them; what is
/// left counts as [#MOST].
public final class CountDistribution {

    /// The largest number that is kept apart.
    public static final int MOST = 100_000;

    private final double[] chance;
    private final double[] atMost;

    private CountDistribution(double[] chance) {
        this.chance = chance;
        this.atMost = chance.clone();
        Arrays.parallelPrefix(atMost, Double::sum);
    }

    /// Nothing, unless alive; then the chances of `living`.
    static CountDistribution of(double alive, double[] living) {
        double[] chance = new double[living.length];
        Arrays.setAll(chance, n -> alive * living[n]);
        chance[0] += 1 - alive;
        return new CountDistribution(chance);
    }

    /// {@return P(Y = n)}
    ///
    /// @param n number of purchases
    /// @throws IllegalArgumentException if n is negative
    public double chance(int n) {
        check(n);
        return n < chance.length ? chance[n] : 0;
    }

    /// {@return P(Y <= n)}
    ///
    /// @param n number of purchases
    /// @throws IllegalArgumentException if n is negative
    public double atMost(int n) {
        check(n);
        return n < chance.length ? Math.min(1, atMost[n]) : 1;
    }

    /// {@return the smallest n with P(Y <= n) >= level}
    ///
    /// @param level chance, at least 0 and below 1
    /// @throws IllegalArgumentException if `level` is not between 0 and 1
    public int quantile(double level) {
        Horizon.checkLevel(level);
        for (int n = 0; n < chance.length; n++) {
            if (atMost[n] >= level) {
                return n;
            }
        }
        return chance.length - 1 < MOST ? chance.length - 1 : MOST;
    }

    /// Of the number of purchases.
    double variance() {
        double mean = 0;
        for (int n = 1; n < chance.length; n++) {
            mean += n * chance[n];
        }
        double variance = 0;
        for (int n = 0; n < chance.length; n++) {
            variance += (n - mean) * (n - mean) * chance[n];
        }
        return variance;
    }

    private static void check(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, was " + n);
        }
    }
}
