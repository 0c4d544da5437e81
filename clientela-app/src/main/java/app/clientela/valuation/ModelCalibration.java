package app.clientela.valuation;

import app.clientela.models.GammaGamma;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseTable;
import app.clientela.models.Spend;
import app.clientela.models.SpendFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The two models of a shop, fitted to what was known at the end of one day.
///
/// Amounts are divided by the shop's median purchase day before they are fitted, so that the prior
/// means the same in every currency.
final class ModelCalibration {

    static final PurchaseModels.Kind HEADLINE = PurchaseModels.Kind.PARETO_NBD;

    final PurchaseFit purchases;
    final SpendFit spend;
    /// The median purchase day above zero, in minor units; 1 where there is none.
    final double median;

    private ModelCalibration(PurchaseFit purchases, SpendFit spend, double median) {
        this.purchases = purchases;
        this.spend = spend;
        this.median = median;
    }

    /// @param believing false for maximum likelihood
    static ModelCalibration fit(List<HistoryFigures> histories, int day, boolean believing) {
        double median = median(histories, day);
        List<Spend> spends = new ArrayList<>(histories.size());
        for (HistoryFigures history : histories) {
            spends.add(spend(history, day, median));
        }
        SpendFit spend = GammaGamma.fit(spends, believing ? Prior.gammaGamma() : Prior.none());
        return new ModelCalibration(fitPurchases(histories, day, believing), spend, median);
    }

    /// The model of purchases alone. Who had not bought until `day` is not in it.
    static PurchaseFit fitPurchases(List<HistoryFigures> histories, int day, boolean believing) {
        PurchaseTable.Builder table = PurchaseTable.builder();
        for (HistoryFigures history : histories) {
            if (history.buysUntil(day) > 0) {
                table.add(history.purchasesUntil(day));
            }
        }
        return PurchaseModels.fit(HEADLINE, table.build(), believing ? HEADLINE.prior() : Prior.none());
    }

    /// What the customer spent until `day`, in medians. Days that brought nothing do not count.
    Spend spendUntil(HistoryFigures history, int day) {
        return spend(history, day, median);
    }

    /// Expected net amount of a purchase day, in minor units.
    double expectedSpend(HistoryFigures history, int day) {
        return spend.model().expectedSpend(spendUntil(history, day)) * median;
    }

    private static Spend spend(HistoryFigures history, int day, double median) {
        HistoryFigures.Telling telling = history.tellingUntil(day);
        return telling.days() == 0
                ? Spend.none()
                : new Spend(telling.days(), telling.sum() / (double) telling.days() / median);
    }

    private static double median(List<HistoryFigures> histories, int day) {
        long[] amounts = new long[64];
        int count = 0;
        for (HistoryFigures history : histories) {
            int buys = history.buysUntil(day);
            for (int i = 0; i < buys; i++) {
                if (history.net(i) > 0) {
                    amounts = count == amounts.length ? Arrays.copyOf(amounts, count * 2) : amounts;
                    amounts[count++] = history.net(i);
                }
            }
        }
        Arrays.sort(amounts, 0, count);
        return count == 0 ? 1 : (amounts[(count - 1) / 2] + amounts[count / 2]) / 2.0;
    }
}
