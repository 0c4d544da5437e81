package app.clientela.models;

/// The steps that the fits share, and what comes out of them.
final class Climb {

    /// Natural ones.
    final double[] parameters;
    /// At these parameters, without the prior.
    final double logLikelihood;
    /// Whether they are a peak.
    final boolean converged;

    final PurchaseFit.Method method;
    final Posterior posterior;

    private Climb(double[] logs, double value, boolean converged, PurchaseFit.Method method, Posterior posterior) {
        this.parameters = LogPosterior.natural(logs);
        this.logLikelihood = value;
        this.converged = converged;
        this.method = method;
        this.posterior = posterior;
    }

    /// From the medians of the model's own prior, which also stand in where there is not enough.
    static Climb of(LogLikelihood likelihood, Prior prior, Prior.LogNormal own, boolean enough) {
        return enough ? from(own.logMedians(), likelihood, prior) : unfitted(likelihood, prior, own);
    }

    static Climb from(double[] start, LogLikelihood likelihood, Prior prior) {
        LogPosterior surface = new LogPosterior(likelihood, prior);
        Newton.Peak peak = new Newton(surface).climb(start);
        return new Climb(
                peak.logs,
                peak.value - surface.logPrior(peak.logs),
                peak.converged,
                prior instanceof Prior.None
                        ? PurchaseFit.Method.MAXIMUM_LIKELIHOOD
                        : PurchaseFit.Method.MAXIMUM_A_POSTERIORI,
                Posterior.around(peak, surface));
    }

    /// The medians of the prior, or of the model's own if there is none.
    static Climb unfitted(LogLikelihood likelihood, Prior prior, Prior.LogNormal own) {
        Prior.LogNormal belief = prior instanceof Prior.LogNormal normal ? normal : own;
        double[] logs = belief.logMedians();
        double value = likelihood.value(LogPosterior.natural(logs));
        return new Climb(logs, value, true, PurchaseFit.Method.PRIOR, Posterior.of(belief));
    }
}
