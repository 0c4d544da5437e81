package app.clientela.models;

/// Small functions of numbers that are kept as logs.
final class LogSpace {

    private static final double NEAR = 0.02;

    private LogSpace() {}

    /// `ln(1 + e^t)` for any t, infinite ones included.
    static double log1pExp(double t) {
        return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
    }

    /// `ln(e^s + e^t)`, each finite or minus infinity, not both the latter.
    static double logSum(double s, double t) {
        return Math.max(s, t) + Math.log1p(Math.exp(-Math.abs(s - t)));
    }

    /// `1/(1 + e^-t)`.
    static double logistic(double t) {
        return t >= 0 ? 1 / (1 + Math.exp(-t)) : Math.exp(t) / (1 + Math.exp(t));
    }

    /// Mean of `e^u` for u between 0 and t: `(e^t - 1)/t`, 1 at t = 0. To 14 digits, by its series
    /// where the difference would cancel; several times faster than by `expm1`.
    static double meanOfExp(double t) {
        if (Math.abs(t) > NEAR) {
            return (Math.exp(t) - 1) / t;
        }
        return 1 + t / 2 * (1 + t / 3 * (1 + t / 4 * (1 + t / 5 * (1 + t / 6 * (1 + t / 7)))));
    }

    /// `ln(1 + y)` for y of at least 0, to 14 digits, faster than `log1p` where that is not needed.
    static double logOnePlus(double y) {
        return y > NEAR ? Math.log(1 + y) : Math.log1p(y);
    }
}
