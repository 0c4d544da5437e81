package app.clientela.analyst.cli;

import app.clientela.models.BgBb;
import app.clientela.models.BgCnbd;
import app.clientela.models.BgNbd;
import app.clientela.models.GammaGamma;
import app.clientela.models.MbgCnbd;
import app.clientela.models.MbgNbd;
import app.clientela.models.Nbd;
import app.clientela.models.ParetoNbd;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.Sbg;
import java.util.Map;
import java.util.Optional;

/// The model with the parameters in a row, by the papers' names.
final class GivenModel {

    private GivenModel() {}

    static Optional<PurchaseModel> purchases(Table row, PurchaseModels.Kind kind) {
        double[] p = switch (kind) {
            case NBD -> numbers(row, "r", "alpha");
            case PARETO_NBD -> numbers(row, "r", "alpha", "s", "beta");
            case BG_NBD, MBG_NBD, BG_CNBD, MBG_CNBD -> numbers(row, "r", "alpha", "a", "b");
        };
        boolean phased = kind == PurchaseModels.Kind.BG_CNBD || kind == PurchaseModels.Kind.MBG_CNBD;
        int k = phased ? row.whole(row.column("k")) : 1;
        return Histories.made(row, Map.of(), () -> switch (kind) {
            case NBD -> new Nbd(p[0], p[1]);
            case PARETO_NBD -> new ParetoNbd(p[0], p[1], p[2], p[3]);
            case BG_NBD -> new BgNbd(p[0], p[1], p[2], p[3]);
            case MBG_NBD -> new MbgNbd(p[0], p[1], p[2], p[3]);
            case BG_CNBD -> new BgCnbd(k, p[0], p[1], p[2], p[3]);
            case MBG_CNBD -> new MbgCnbd(k, p[0], p[1], p[2], p[3]);
        });
    }

    static Optional<GammaGamma> gammaGamma(Table row) {
        double[] p = numbers(row, "p", "q", "gamma");
        return Histories.made(row, Map.of(), () -> new GammaGamma(p[0], p[1], p[2]));
    }

    static Optional<BgBb> bgBb(Table row) {
        double[] p = numbers(row, "alpha", "beta", "gamma", "delta");
        return Histories.made(row, Map.of(), () -> new BgBb(p[0], p[1], p[2], p[3]));
    }

    static Optional<Sbg> sbg(Table row) {
        double[] p = numbers(row, "alpha", "beta");
        return Histories.made(row, Map.of(), () -> new Sbg(p[0], p[1]));
    }

    private static double[] numbers(Table row, String... columns) {
        double[] numbers = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            numbers[i] = row.number(row.column(columns[i]));
        }
        return numbers;
    }
}
