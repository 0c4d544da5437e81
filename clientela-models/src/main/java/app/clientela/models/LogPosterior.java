package app.clientela.models;

/// Log of the posterior density of the *logs* of the parameters, but for a constant. Without a
/// prior it is the log-likelihood. The logs are kept within a box; a point outside is moved to
/// its edge.
final class LogPosterior {

    private static final double LEAST_WITH_PRIOR = Math.log(2e-4);
    private static final double MOST_WITH_PRIOR = Math.log(990);
    private static final double MOST_WITHOUT = Math.log(1e7);

    private final LogLikelihood likelihood;
    private final Prior prior;

    LogPosterior(LogLikelihood likelihood, Prior prior) {
        this.likelihood = likelihood;
        this.prior = prior;
    }

    /// The same prior with the likelihood of other data.
    LogPosterior over(LogLikelihood other) {
        return new LogPosterior(other, prior);
    }

    int rows() {
        return likelihood.rows();
    }

    double value(double[] logs) {
        return likelihood.value(natural(logs)) + logPrior(logs);
    }

    /// Log of the density of the prior, but for a constant; 0 without a prior.
    double logPrior(double[] logs) {
        double sum = 0;
        if (prior instanceof Prior.LogNormal normal) {
            for (int i = 0; i < logs.length; i++) {
                double z = (logs[i] - Math.log(normal.medians().get(i)))
                        / normal.logSds().get(i);
                sum -= z * z / 2;
            }
        }
        return sum;
    }

    /// Chain rule from the natural parameters: `g = p L'`, `H = p pᵀ L'' + diag(g)`.
    Evaluation at(double[] logs) {
        double[] natural = natural(logs);
        Evaluation at = likelihood.at(natural);
        for (int i = 0; i < logs.length; i++) {
            double slope = at.gradient[i] * natural[i];
            for (int j = 0; j < logs.length; j++) {
                at.hessian[i][j] *= natural[i] * natural[j];
            }
            at.hessian[i][i] += slope;
            at.gradient[i] = slope;
        }
        if (prior instanceof Prior.LogNormal normal) {
            addPrior(normal, logs, at);
        }
        return at.withValue(at.value + logPrior(logs));
    }

    private static void addPrior(Prior.LogNormal normal, double[] logs, Evaluation at) {
        for (int i = 0; i < logs.length; i++) {
            double sd = normal.logSds().get(i);
            at.gradient[i] -= (logs[i] - Math.log(normal.medians().get(i))) / (sd * sd);
            at.hessian[i][i] -= 1 / (sd * sd);
        }
    }

    /// Whether there is a prior, whose box is part of what is believed.
    boolean isBelieved() {
        return prior instanceof Prior.LogNormal;
    }

    double least() {
        return isBelieved() ? LEAST_WITH_PRIOR : -MOST_WITHOUT;
    }

    double most() {
        return isBelieved() ? MOST_WITH_PRIOR : MOST_WITHOUT;
    }

    /// Moves every coordinate into the box.
    double[] within(double[] logs) {
        double[] inside = logs.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.clamp(inside[i], least(), most());
        }
        return inside;
    }

    static double[] natural(double[] logs) {
        double[] natural = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            natural[i] = Math.exp(logs[i]);
        }
        return natural;
    }
}
