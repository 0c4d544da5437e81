package app.clientela.valuation;

import app.clientela.models.Future;
import app.clientela.models.GammaGamma;
import app.clientela.models.PurchaseModel;
import app.clientela.models.Purchases;
import app.clientela.models.Spend;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Possible years of the whole shop. In each, the parameters are drawn once from what is known of
/// them, and so is how good the year is for everybody, `exp(N(−σ²/2, σ²))`; then each customer's
/// purchases and amounts are drawn. The same years for all customers, so that sums have ranges too.
final class DrawsCalibration {

    /// How much years differ for the whole shop, until its own past tells.
    private static final double SIGMA = .15;

    private static final int MOST = 400;
    private static final int LEAST = 100;
    private static final long WORK = 2_000_000;

    private final PurchaseModel[] models;
    private final GammaGamma[] spends;
    private final double[] years;
    private final long seed;
    private final OutlookCalibration outlook;
    private final ModelCalibration model;

    /// @param shocked false leaves out how good the year is, for tests of everything else
    DrawsCalibration(ModelCalibration model, OutlookCalibration outlook, long seed, int count, boolean shocked) {
        this.model = model;
        this.outlook = outlook;
        this.seed = seed;
        this.models = new PurchaseModel[count];
        this.spends = new GammaGamma[count];
        this.years = new double[count];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            models[i] = model.purchases.draw(random);
            spends[i] = model.spend.draw(random);
            double good = SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2;
            years[i] = shocked ? Math.exp(good) : 1;
        }
    }

    /// Many for few customers, fewer for many: a large base has less to gain from them.
    static int countFor(int customers) {
        return Math.clamp(WORK / Math.max(1, customers), LEAST, MOST);
    }

    int count() {
        return years.length;
    }

    /// The customer's margin (minor units, less cost to serve) and purchase days in each year.
    /// @param cost cost to serve of a purchase day
    void draw(HistoryFigures history, double cost, double[] margin, double[] days) {
        Purchases p = history.purchasesUntil(outlook.day);
        Spend spend = model.spendUntil(history, outlook.day);
        SplittableRandom random = new SplittableRandom(mixed(history.key));
        for (int i = 0; i < years.length; i++) {
            Future future = models[i].drawFuture(p, outlook.weeks, outlook.weeklyDiscount, random);
            days[i] = years[i] * future.purchases();
            margin[i] = 0;
            if (future.purchases() > 0) {
                double worth = future.discounted() / future.purchases();
                double total = spends[i].drawTotal(spend, future.purchases(), random) * model.median;
                margin[i] = years[i] * worth * (total * outlook.margin - cost * future.purchases());
            }
        }
    }

    /// The chance to buy again in 12 months under the first few drawn parameters.
    void chances(HistoryFigures history, double[] chances) {
        Purchases p = history.purchasesUntil(outlook.day);
        Arrays.setAll(chances, i -> models[i].chanceOfPurchase(p, OutlookCalibration.YEAR_WEEKS));
    }

    /// Spreads keys that differ little over all seeds.
    private long mixed(long key) {
        long z = key * 0x9E3779B97F4A7C15L + seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 27);
    }
}
