package app.clientela.models;

/// Small functions of numbers that are kept as logs.
final class LogSpace {

    private LogSpace() {}

    /// `ln(1 + e^t)` for any t, infinite ones included.
    static double log1pExp(double t) {
        return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
    }

    /// `1/(1 + e^-t)`.
    static double logistic(double t) {
        return t >= 0 ? 1 / (1 + Math.exp(-t)) : Math.exp(t) / (1 + Math.exp(t));
    }

    /// Mean of `e^u` for u between 0 and t: `(e^t - 1)/t`, 1 at t = 0.
    static double meanOfExp(double t) {
        return Math.abs(t) < 1e-12 ? 1 + t / 2 : Math.expm1(t) / t;
    }
}
