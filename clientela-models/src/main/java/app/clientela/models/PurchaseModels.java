package app.clientela.models;

import java.util.Locale;

/// Fits models of purchases to the histories of a customer base.
public final class PurchaseModels {

    /// Fewer customers than this are not fitted.
    public static final int LEAST_CUSTOMERS = 30;

    /// A shorter history than this, in weeks, is not fitted.
    public static final double LEAST_WEEKS = 8;

    private static final int START = 4_000;
    private static final int STEP = 16;
    private static final int MOST_PHASES = 12;
    private static final int PATIENCE = 3;
    private static final double EQUAL = 1e-6;

    private PurchaseModels() {}

    /// The models that can be fitted.
    public enum Kind {
        NBD,
        PARETO_NBD,
        BG_NBD,
        MBG_NBD,
        BG_CNBD,
        MBG_CNBD;

        /// As on the command line: `pareto-nbd`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The prior this kind of model has by default. For regular gaps it speaks of purchases:
        /// α of phases is believed to be a k-th of it.
        public Prior.LogNormal prior() {
            return switch (this) {
                case NBD -> Prior.nbd();
                case PARETO_NBD -> Prior.paretoNbd();
                case BG_NBD, MBG_NBD, BG_CNBD, MBG_CNBD -> Prior.bgNbd();
            };
        }

        /// Whether gaps may be regular, so that the number k of their phases is found too.
        boolean isRegular() {
            return this == BG_CNBD || this == MBG_CNBD;
        }
    }

    /// Fits to single histories; see [#fit(Kind, PurchaseTable, Prior)].
    public static PurchaseFit fit(Kind kind, Iterable<Purchases> histories, Prior prior) {
        return fit(kind, PurchaseTable.of(histories), prior);
    }

    /// Gates, start values from a sample, a climb to the peak, and what is known around it.
    /// The same data give the same fit, whatever their order. The k of regular gaps is the one
    /// with the highest peak, of equal ones the smallest.
    ///
    /// @param prior [Prior#none()] for maximum likelihood
    /// @throws IllegalArgumentException if gaps may be regular and `litt` is absent for a customer
    public static PurchaseFit fit(Kind kind, PurchaseTable table, Prior prior) {
        if (table.customers() < LEAST_CUSTOMERS || table.history() < LEAST_WEEKS) {
            return unfitted(new PhasedKind(kind, 1), table, prior);
        }
        Climb best = climb(new PhasedKind(kind, 1), table, prior, start(kind, table, prior));
        Climb last = best;
        for (int k = 2; kind.isRegular() && k <= Math.min(MOST_PHASES, best.kind.k() + PATIENCE); k++) {
            double[] logs = last.peak.logs.clone();
            logs[1] += Math.log((k - 1.0) / k);
            last = climb(new PhasedKind(kind, k), table, prior, logs);
            best = last.peak.value > best.peak.value + EQUAL ? last : best;
        }
        return best.fit(table, prior);
    }

    private static Climb climb(PhasedKind kind, PurchaseTable table, Prior prior, double[] start) {
        LogPosterior surface = new LogPosterior(kind.likelihood(table), kind.phased(prior));
        return new Climb(kind, surface, new Newton(surface).climb(start));
    }

    /// A peak that was found, and where.
    private record Climb(PhasedKind kind, LogPosterior surface, Newton.Peak peak) {

        PurchaseFit fit(PurchaseTable table, Prior prior) {
            return new PurchaseFit(
                    kind.kind(),
                    kind.model(LogPosterior.natural(peak.logs)),
                    peak.value - surface.logPrior(peak.logs),
                    table.customers(),
                    peak.converged,
                    prior instanceof Prior.None
                            ? PurchaseFit.Method.MAXIMUM_LIKELIHOOD
                            : PurchaseFit.Method.MAXIMUM_A_POSTERIORI,
                    Posterior.around(peak, surface));
        }
    }

    /// The medians of the prior, or of the kind's own prior if there is none.
    private static PurchaseFit unfitted(PhasedKind kind, PurchaseTable table, Prior prior) {
        Prior.LogNormal belief =
                prior instanceof Prior.LogNormal normal ? normal : kind.kind().prior();
        double[] medians = LogPosterior.natural(belief.logMedians());
        return new PurchaseFit(
                kind.kind(),
                kind.model(medians),
                kind.likelihood(table).value(medians),
                table.customers(),
                true,
                PurchaseFit.Method.PRIOR,
                Posterior.of(belief));
    }

    /// The peak of k = 1 for a sample of the customers, itself begun from a smaller one; at last
    /// the kind's medians.
    private static double[] start(Kind kind, PurchaseTable table, Prior prior) {
        double[] logs = kind.prior().logMedians();
        for (int size = START; size <= table.rows() / 2; size *= STEP) {
            logs = climb(new PhasedKind(kind, 1), table.sample(size), prior, logs).peak.logs;
        }
        return logs;
    }
}
