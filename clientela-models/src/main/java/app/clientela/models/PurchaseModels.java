package app.clientela.models;

/// Fits models of purchases to the histories of a customer base.
public final class PurchaseModels {

    /// Fewer customers than this are not fitted.
    public static final int LEAST_CUSTOMERS = 30;

    /// A shorter history than this, in weeks, is not fitted.
    public static final double LEAST_WEEKS = 8;

    private static final int START = 4_000;
    private static final int STEP = 16;

    private PurchaseModels() {}

    /// The models that can be fitted.
    public enum Kind {
        PARETO_NBD,
        BG_NBD;

        /// The prior this kind of model has by default.
        public Prior.LogNormal prior() {
            return switch (this) {
                case PARETO_NBD -> Prior.paretoNbd();
                case BG_NBD -> Prior.bgNbd();
            };
        }

        PurchaseModel model(double[] p) {
            return switch (this) {
                case PARETO_NBD -> new ParetoNbd(p[0], p[1], p[2], p[3]);
                case BG_NBD -> new BgNbd(p[0], p[1], p[2], p[3]);
            };
        }

        LogLikelihood likelihood(PurchaseTable table) {
            return switch (this) {
                case PARETO_NBD -> new ParetoNbdLikelihood(table);
                case BG_NBD -> new BgNbdLikelihood(table);
            };
        }
    }

    /// Fits to single histories; see [#fit(Kind, PurchaseTable, Prior)].
    public static PurchaseFit fit(Kind kind, Iterable<Purchases> histories, Prior prior) {
        return fit(kind, PurchaseTable.of(histories), prior);
    }

    /// Gates, start values from a sample, a climb to the peak, and what is known around it.
    /// The same data give the same fit, whatever their order.
    ///
    /// @param prior [Prior#none()] for maximum likelihood
    public static PurchaseFit fit(Kind kind, PurchaseTable table, Prior prior) {
        if (table.customers() < LEAST_CUSTOMERS || table.history() < LEAST_WEEKS) {
            return unfitted(kind, table, prior);
        }
        LogPosterior surface = new LogPosterior(kind.likelihood(table), prior);
        Newton.Peak peak = new Newton(surface).climb(start(kind, table, surface));
        PurchaseModel model = kind.model(LogPosterior.natural(peak.logs));
        double logLikelihood = peak.value - surface.logPrior(peak.logs);
        PurchaseFit.Method method = prior instanceof Prior.None
                ? PurchaseFit.Method.MAXIMUM_LIKELIHOOD
                : PurchaseFit.Method.MAXIMUM_A_POSTERIORI;
        Posterior posterior = Posterior.around(peak, surface);
        return new PurchaseFit(kind, model, logLikelihood, table.customers(), peak.converged, method, posterior);
    }

    /// The medians of the prior, or of the kind's own prior if there is none.
    private static PurchaseFit unfitted(Kind kind, PurchaseTable table, Prior prior) {
        Prior.LogNormal belief = prior instanceof Prior.LogNormal normal ? normal : kind.prior();
        double[] medians = LogPosterior.natural(belief.logMedians());
        double logLikelihood = kind.likelihood(table).value(medians);
        return new PurchaseFit(
                kind,
                kind.model(medians),
                logLikelihood,
                table.customers(),
                true,
                PurchaseFit.Method.PRIOR,
                Posterior.of(belief));
    }

    /// The peak for a sample of the customers, itself begun from a smaller one; at last the kind's
    /// medians.
    private static double[] start(Kind kind, PurchaseTable table, LogPosterior surface) {
        double[] logs = kind.prior().logMedians();
        for (int size = START; size <= table.rows() / 2; size *= STEP) {
            logs = new Newton(surface.over(kind.likelihood(table.sample(size)))).climb(logs).logs;
        }
        return logs;
    }
}
