package app.clientela.models;

import java.util.ArrayList;
import java.util.List;

/// A kind of model with the number of phases of its gaps: what a climb holds fixed.
record PhasedKind(PurchaseModels.Kind kind, int k) {

    /// The kind and k of this model.
    static PhasedKind of(PurchaseModel model) {
        return new PhasedKind(model.kind(), model instanceof BgFamily family ? family.k() : 1);
    }

    PurchaseModel model(double[] p) {
        return switch (kind) {
            case NBD -> new Nbd(p[0], p[1]);
            case PARETO_NBD -> new ParetoNbd(p[0], p[1], p[2], p[3]);
            case BG_NBD -> new BgNbd(p[0], p[1], p[2], p[3]);
            case MBG_NBD -> new MbgNbd(p[0], p[1], p[2], p[3]);
            case BG_CNBD -> new BgCnbd(k, p[0], p[1], p[2], p[3]);
            case MBG_CNBD -> new MbgCnbd(k, p[0], p[1], p[2], p[3]);
        };
    }

    LogLikelihood likelihood(PurchaseTable table) {
        return switch (kind) {
            case NBD -> new NbdLikelihood(table);
            case PARETO_NBD -> new ParetoNbdLikelihood(table);
            case BG_NBD, MBG_NBD, BG_CNBD, MBG_CNBD -> new BgLikelihood(table, k, kind.leavesAtFirst());
        };
    }

    /// A belief about purchases as one about phases, which are k times as frequent.
    Prior phased(Prior prior) {
        return prior instanceof Prior.LogNormal normal ? phased(normal) : prior;
    }

    private Prior.LogNormal phased(Prior.LogNormal prior) {
        List<Double> medians = new ArrayList<>(prior.medians());
        medians.set(1, medians.get(1) / k);
        return new Prior.LogNormal(medians, prior.logSds());
    }
}
