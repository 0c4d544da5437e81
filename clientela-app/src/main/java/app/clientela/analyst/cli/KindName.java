package app.clientela.analyst.cli;

import app.clientela.models.BgCnbd;
import app.clientela.models.BgNbd;
import app.clientela.models.MbgCnbd;
import app.clientela.models.MbgNbd;
import app.clientela.models.Nbd;
import app.clientela.models.ParetoNbd;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import java.util.Locale;
import java.util.Optional;

/// A model of purchases as it is named on the command line.
enum KindName {
    NBD,
    PARETO_NBD,
    BG_NBD,
    MBG_NBD,
    BG_CNBD,
    MBG_CNBD;

    PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.valueOf(name());
    }

    /// Whether it needs to know the gaps.
    boolean isRegular() {
        return this == BG_CNBD || this == MBG_CNBD;
    }

    /// The model with the parameters of this row, or nothing and a problem of the table.
    Optional<PurchaseModel> read(Table row) {
        double r = number(row, "r");
        double alpha = number(row, "alpha");
        double third = this == NBD ? 1 : number(row, this == PARETO_NBD ? "s" : "a");
        double fourth = this == NBD ? 1 : number(row, this == PARETO_NBD ? "beta" : "b");
        int k = isRegular() ? (int) number(row, "k") : 1;
        if (k < 1 || row.isBad()) {
            row.refuse(row.column("k"), "must be a whole number of at least 1");
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case NBD -> new Nbd(r, alpha);
                    case PARETO_NBD -> new ParetoNbd(r, alpha, third, fourth);
                    case BG_NBD -> new BgNbd(r, alpha, third, fourth);
                    case MBG_NBD -> new MbgNbd(r, alpha, third, fourth);
                    case BG_CNBD -> new BgCnbd(k, r, alpha, third, fourth);
                    case MBG_CNBD -> new MbgCnbd(k, r, alpha, third, fourth);
                });
    }

    /// As it is typed: `pareto-nbd`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double number(Table row, String column) {
        int at = row.column(column);
        double number = row.number(at);
        if (!(number > 0) || Double.isInfinite(number)) {
            row.refuse(at, "must be above 0, was " + number);
        }
        return number;
    }
}
