package app.clientela.valuation;

import app.clientela.models.GammaGamma;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.Spend;
import app.clientela.models.SpendFit;
import app.clientela.models.SpendTrend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a purchase day brings, net, fitted to what was known at the end of one day.
///
/// Amounts are divided by the shop's median purchase day before they are fitted, so that the prior
/// means the same in every currency. Where frequent buyers spend more or less each time, that trend
/// is taken out before the fit and put back into what is expected.
final class SpendCalibration {

    /// A slope that chance alone brings less often than this is a trend.
    private static final double SURPRISE = .05;

    final SpendFit fit;
    final SpendTrend trend;
    /// The median purchase day above zero, in minor units; 1 where there is none.
    final double median;

    private SpendCalibration(SpendFit fit, SpendTrend trend, double median) {
        this.fit = fit;
        this.trend = trend;
        this.median = median;
    }

    static SpendCalibration fit(List<HistoryFigures> histories, int day, boolean believing) {
        double median = median(histories, day);
        Prior prior = believing ? Prior.gammaGamma() : Prior.none();
        List<Spend> spends = new ArrayList<>(histories.size());
        for (HistoryFigures history : histories) {
            spends.add(spend(history, day, median));
        }
        SpendFit plain = GammaGamma.fit(spends, prior);
        SpendTrend trend = SpendTrend.of(plain.model(), spends);
        if (plain.method() == PurchaseFit.Method.PRIOR || trend.pValue() >= SURPRISE) {
            return new SpendCalibration(plain, SpendTrend.none(), median);
        }
        List<Spend> without = spends.stream().map(trend::without).toList();
        return new SpendCalibration(GammaGamma.fit(without, prior), trend, median);
    }

    /// What the customer spent until `day`, in medians. Days that brought nothing do not count.
    Spend until(HistoryFigures history, int day) {
        return spend(history, day, median);
    }

    /// Expected net amount of a purchase day, in minor units.
    double expected(HistoryFigures history, int day) {
        return expected(fit.model(), until(history, day));
    }

    /// The same under other parameters.
    double expected(GammaGamma model, Spend spend) {
        return trend.expectedSpend(model, spend) * median;
    }

    /// One draw of the net sum of some further purchase days, in minor units.
    double drawTotal(GammaGamma model, Spend spend, int purchases, RandomGenerator random) {
        return trend.drawTotal(model, spend, purchases, random) * median;
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
