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
        /// [Nbd]
        NBD,
        /// [ParetoNbd]
        PARETO_NBD,
        /// [BgNbd]
        BG_NBD,
        /// [MbgNbd]
        MBG_NBD,
        /// [BgCnbd]
        BG_CNBD,
        /// [MbgCnbd]
        MBG_CNBD;

        /// {@return as on the command line: `pareto-nbd`}
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// {@return the prior this kind of model has by default} For regular gaps it speaks of
        /// purchases: α of phases is believed to be a k-th of it.
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

        /// Whether a customer may leave right after the first purchase.
        boolean leavesAtFirst() {
            return this == MBG_NBD || this == MBG_CNBD;
        }
    }

    /// Fits to single histories; see [#fit(Kind, PurchaseTable, Prior)].
    ///
    /// @param kind which model
    /// @param histories one of each customer
    /// @param prior [Prior#none()] for maximum likelihood
    /// @return what was found
    public static PurchaseFit fit(Kind kind, Iterable<Purchases> histories, Prior prior) {
        return fit(kind, PurchaseTable.of(histories), prior);
    }

    /// Gates, start values from a sample, a climb to the peak, and what is known around it.
    /// The same data give the same fit, whatever their order. The k of regular gaps is the one
    /// with the highest peak, of equal ones the smallest.
    ///
    /// @param prior [Prior#none()] for maximum likelihood
    /// @param kind which model
    /// @param table histories
    /// @return what was found
    /// @throws IllegalArgumentException if gaps may be regular and `litt` is absent for a customer
    public static PurchaseFit fit(Kind kind, PurchaseTable table, Prior prior) {
        if (table.customers() < LEAST_CUSTOMERS || table.history() < LEAST_WEEKS) {
            PhasedKind one = new PhasedKind(kind, 1);
            return outcome(one, table, Climb.unfitted(one.likelihood(table), prior, kind.prior()));
        }
        PhasedKind best = new PhasedKind(kind, 1);
        Climb highest = climb(best, table, prior, start(kind, table, prior));
        Climb last = highest;
        for (int k = 2; kind.isRegular() && k <= Math.min(MOST_PHASES, best.k() + PATIENCE); k++) {
            double[] logs = last.logs.clone();
            logs[1] += Math.log((k - 1.0) / k);
            last = climb(new PhasedKind(kind, k), table, prior, logs);
            if (last.value > highest.value + EQUAL) {
                best = new PhasedKind(kind, k);
                highest = last;
            }
        }
        return outcome(best, table, highest);
    }

    private static Climb climb(PhasedKind kind, PurchaseTable table, Prior prior, double[] start) {
        return Climb.from(start, kind.likelihood(table), kind.phased(prior));
    }

    private static PurchaseFit outcome(PhasedKind kind, PurchaseTable table, Climb climb) {
        return new PurchaseFit(
                kind.kind(),
                kind.model(climb.parameters()),
                climb.logLikelihood,
                table.customers(),
                climb.converged,
                climb.method,
                climb.posterior());
    }

    /// The peak of k = 1 for a sample of the customers, itself begun from a smaller one; at last
    /// the kind's medians.
    private static double[] start(Kind kind, PurchaseTable table, Prior prior) {
        double[] logs = kind.prior().logMedians();
        for (int size = START; size <= table.rows() / 2; size *= STEP) {
            logs = climb(new PhasedKind(kind, 1), table.sample(size), prior, logs).logs;
        }
        return logs;
    }
}
