package app.clientela.models;

import org.apfloat.Apfloat;

/// What a model of purchases says, in many digits and by other formulas than the library's: the
/// oracle that the grids come from.
interface ExactPurchaseModel {

    /// The parameters in the paper's order; k of regular gaps apart.
    static ExactPurchaseModel of(PhasedKind kind, Apfloat... p) {
        return switch (kind.kind()) {
            case NBD -> new ExactNbd(p[0], p[1]);
            case PARETO_NBD -> new ExactParetoNbd(p[0], p[1], p[2], p[3]);
            case BG_NBD, BG_CNBD -> new ExactBgFamily(kind.k(), false, p);
            case MBG_NBD, MBG_CNBD -> new ExactBgFamily(kind.k(), true, p);
        };
    }

    Apfloat logLikelihood(Purchases h);

    Apfloat alive(Purchases h);

    Apfloat alive(Purchases h, double weeksAhead);

    Apfloat expected(Purchases h, double weeks);

    Apfloat chance(Purchases h, double weeks);

    /// P(Y >= n), n from 1.
    Apfloat atLeast(Purchases h, double weeks, int n);

    /// DERT.
    Apfloat residual(Purchases h, double weeklyRate);
}
