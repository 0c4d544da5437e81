package app.clientela.models;

import java.util.function.Supplier;

/// The steps that the fits share, and what comes out of them.
final class Climb {

    /// Logs of the parameters where it ended.
    final double[] logs;
    /// Of what was climbed there, with the prior.
    final double value;
    /// The same without the prior.
    final double logLikelihood;
    /// Whether it ended on a peak.
    final boolean converged;

    final PurchaseFit.Method method;
    private final Supplier<Posterior> posterior;

    private Climb(LogPosterior surface, Newton.Peak peak, PurchaseFit.Method method) {
        this.logs = peak.logs;
        this.value = peak.value;
        this.logLikelihood = peak.value - surface.logPrior(peak.logs);
        this.converged = peak.converged;
        this.method = method;
        this.posterior = () -> Posterior.around(peak, surface);
    }

    private Climb(LogLikelihood likelihood, Prior.LogNormal belief) {
        this.logs = belief.logMedians();
        this.value = likelihood.value(LogPosterior.natural(logs));
        this.logLikelihood = value;
        this.converged = true;
        this.method = PurchaseFit.Method.PRIOR;
        this.posterior = () -> Posterior.of(belief);
    }

    /// From the medians of the model's own prior, which also stand in where there is not enough.
    static Climb of(LogLikelihood likelihood, Prior prior, Prior.LogNormal own, boolean enough) {
        return enough ? from(own.logMedians(), likelihood, prior) : unfitted(likelihood, prior, own);
    }

    static Climb from(double[] start, LogLikelihood likelihood, Prior prior) {
        LogPosterior surface = new LogPosterior(likelihood, prior);
        return new Climb(
                surface,
                new Newton(surface).climb(start),
                prior instanceof Prior.None
                        ? PurchaseFit.Method.MAXIMUM_LIKELIHOOD
                        : PurchaseFit.Method.MAXIMUM_A_POSTERIORI);
    }

    /// The medians of the prior, or of the model's own if there is none.
    static Climb unfitted(LogLikelihood likelihood, Prior prior, Prior.LogNormal own) {
        return new Climb(likelihood, prior instanceof Prior.LogNormal normal ? normal : own);
    }

    /// Natural ones.
    double[] parameters() {
        return LogPosterior.natural(logs);
    }

    /// What is known around the end; found out when it is asked.
    Posterior posterior() {
        return posterior.get();
    }
}
