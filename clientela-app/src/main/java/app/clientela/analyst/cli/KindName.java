package app.clientela.analyst.cli;

import app.clientela.models.BgBb;
import app.clientela.models.GammaGamma;
import app.clientela.models.Occasions;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.Purchases;
import app.clientela.models.Sbg;
import app.clientela.models.Spend;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A model as it is named on the command line.
enum KindName {
    NBD,
    PARETO_NBD,
    BG_NBD,
    MBG_NBD,
    BG_CNBD,
    MBG_CNBD,
    GAMMA_GAMMA,
    BG_BB,
    SBG;

    static final String ALL = "nbd, pareto-nbd, bg-nbd, mbg-nbd, bg-cnbd, mbg-cnbd, gamma-gamma, bg-bb or sbg.";

    /// Of the models of purchases in weeks.
    PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.valueOf(name());
    }

    /// Whether it needs to know the gaps.
    boolean isRegular() {
        return this == BG_CNBD || this == MBG_CNBD;
    }

    /// Whether it counts occasions or renewals, not weeks.
    boolean isDiscrete() {
        return this == BG_BB || this == SBG;
    }

    /// The columns that its table must have, each with its other names.
    List<String[]> columns() {
        return switch (this) {
            case NBD, PARETO_NBD, BG_NBD, MBG_NBD -> List.of(Histories.COUNT, Histories.LAST, Histories.END);
            case BG_CNBD, MBG_CNBD -> List.of(Histories.COUNT, Histories.LAST, Histories.END, Histories.GAPS);
            case GAMMA_GAMMA -> List.of(Histories.COUNT, Histories.MEAN);
            case BG_BB -> List.of(Histories.COUNT, Histories.LAST, Histories.OCCASIONS);
            case SBG -> List.of(Histories.RENEWALS, new String[] {"customers"});
        };
    }

    TableFit fit(double horizon) {
        return switch (this) {
            case NBD, PARETO_NBD, BG_NBD, MBG_NBD, BG_CNBD, MBG_CNBD -> new PurchaseRun(Optional.of(this), horizon);
            case GAMMA_GAMMA -> new SpendRun();
            case BG_BB -> new OccasionRun((int) horizon);
            case SBG -> new SubscriberRun((int) horizon);
        };
    }

    /// What the model in this row says of the history in this row, or a problem of the table.
    Optional<Answer> answer(Table row, double horizon) {
        return switch (this) {
            case NBD, PARETO_NBD, BG_NBD, MBG_NBD, BG_CNBD, MBG_CNBD -> purchases(row, horizon);
            case GAMMA_GAMMA -> {
                Optional<Spend> s = Histories.spend(row);
                Optional<GammaGamma> m = GivenModel.gammaGamma(row);
                yield s.flatMap(
                        p -> m.map(it -> new Answer(it.logLikelihood(p), OptionalDouble.empty(), it.expectedSpend(p))));
            }
            case BG_BB -> {
                Optional<Occasions> h = Histories.occasions(row);
                Optional<BgBb> m = GivenModel.bgBb(row);
                yield h.flatMap(p -> m.map(it -> new Answer(
                        it.logLikelihood(p), it.aliveProbability(p, 1), it.expectedPurchases(p, (int) horizon))));
            }
            case SBG -> {
                int renewals = Histories.renewals(row);
                Optional<Sbg> m = GivenModel.sbg(row);
                yield m.map(it -> new Answer(
                        Math.log(it.survival(renewals)), it.survival(renewals), it.expectedRenewals(renewals, (int)
                                horizon)));
            }
        };
    }

    private Optional<Answer> purchases(Table row, double horizon) {
        Optional<Purchases> history = Histories.purchases(row, isRegular());
        Optional<PurchaseModel> model = GivenModel.purchases(row, kind());
        return history.flatMap(p -> model.map(
                it -> new Answer(it.logLikelihood(p), it.aliveProbability(p), it.expectedPurchases(p, horizon))));
    }

    /// As it is typed: `pareto-nbd`.
    @Override
    public String toString() {
        return Numbers.word(this);
    }
}
