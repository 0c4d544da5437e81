package app.clientela.models;

/// Discounted expected residual purchases: `∫ e^(-δt) dE[Y(t)]`, by parts `∫ δ e^(-δt) E[Y(t)] dt`.
///
/// With `t = e^y/δ` the integrand falls as `e^2y` on the left and twice exponentially on the
/// right, so the trapezoidal rule converges geometrically. The printed form for Pareto/NBD, a
/// confluent hypergeometric function of the second kind, overflows for large β.
final class Residual {

    private static final double STEP = 0.2;
    private static final int LEFT = -160;
    private static final int RIGHT = 19;

    private Residual() {}

    static double purchases(PurchaseModel model, Purchases p, double weeklyRate) {
        Horizon.parameter("weeklyRate", weeklyRate);
        double sum = 0;
        for (int i = LEFT; i <= RIGHT; i++) {
            double passed = Math.exp(i * STEP);
            sum += passed * Math.exp(-passed) * model.expectedPurchases(p, passed / weeklyRate);
        }
        return sum * STEP;
    }
}
