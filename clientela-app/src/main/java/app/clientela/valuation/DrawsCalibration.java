package app.clientela.valuation;

import app.clientela.models.CountDistribution;
import app.clientela.models.GammaGamma;
import app.clientela.models.PurchaseModel;
import app.clientela.models.Purchases;
import app.clientela.models.Spend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Possible years of the whole shop. In each, the parameters are drawn once from what is known of
/// them, and so is how good the year is for everybody, `exp(N(−σ²/2, σ²))`; then each customer's
///
/// purchases and amounts are drawn. The same years for all customers, so that sums have ranges too.
///
/// In a small base each customer is drawn under the parameters of the year. In a large one these
/// are known so well that they matter to the sum alone: customers are drawn at the peak, and the
/// year is as much better as the drawn parameters expect more of the whole base.
///
/// Purchase days are drawn in equal steps through their distribution, so that few draws show all
/// of it. What a purchase day is worth by the time it comes is that of the mean.
final class DrawsCalibration {

    /// How much years differ for the whole shop, until its own past tells.
    private static final double SIGMA = .15;

    private static final int SMALL = 1_000;
    private static final int SETS = 50;
    private static final int LOOKED_AT = 500;
    private static final int MOST = 400;
    private static final int LEAST = 100;
    private static final long WORK = 2_000_000;

    private final ModelCalibration model;
    private final OutlookCalibration outlook;
    private final List<Parameters> drawn;
    private final List<Parameters> each;
    private final double[] years;
    private final double[] ofBase;
    private final long seed;

    /// @param shocked false leaves out how good the year is, for tests of everything else
    DrawsCalibration(
            ModelCalibration model,
            OutlookCalibration outlook,
            List<HistoryFigures> histories,
            long seed,
            boolean shocked) {
        this.model = model;
        this.outlook = outlook;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        this.drawn = drawn(random);
        boolean small = histories.size() <= SMALL;
        this.each = small ? drawn : List.of(peak(model));
        double[] pulls = pulls(histories);
        double[] shocks = new double[Math.clamp(WORK / Math.max(1, histories.size()), LEAST, MOST)];
        Arrays.setAll(shocks, _ -> shocked ? Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2) : 1);
        this.ofBase = new double[shocks.length];
        Arrays.setAll(ofBase, i -> shocks[i] * pulls[i % pulls.length]);
        this.years = small ? shocks : ofBase;
    }

    private DrawsCalibration(DrawsCalibration now, OutlookCalibration then) {
        this.model = now.model;
        this.outlook = then;
        this.seed = now.seed;
        this.drawn = now.drawn;
        this.each = List.of(peak(model));
        this.ofBase = now.ofBase;
        this.years = ofBase;
    }

    /// The same years as they would have been drawn from another day, everybody at the peak.
    DrawsCalibration from(OutlookCalibration then) {
        return new DrawsCalibration(this, then);
    }

    private List<Parameters> drawn(SplittableRandom random) {
        List<Parameters> sets = new ArrayList<>(SETS);
        for (int i = 0; i < SETS; i++) {
            sets.add(new Parameters(model.purchases.draw(random), model.spend.fit.draw(random)));
        }
        return sets;
    }

    private static Parameters peak(ModelCalibration model) {
        return new Parameters(model.purchases.model(), model.spend.fit.model());
    }

    /// How much more each set of parameters expects of the base than the peak does.
    private double[] pulls(List<HistoryFigures> histories) {
        List<HistoryFigures> some = HistoryFigures.everySoMany(histories, LOOKED_AT).stream()
                .filter(history -> history.buysUntil(outlook.day) > 0)
                .toList();
        double usual = sum(peak(model), some);
        return drawn.parallelStream()
                .mapToDouble(set -> usual > 0 ? sum(set, some) / usual : 1)
                .toArray();
    }

    private double sum(Parameters set, List<HistoryFigures> some) {
        double sum = 0;
        for (HistoryFigures history : some) {
            Purchases p = model.purchasesUntil(history, outlook.day);
            sum += set.buying.expectedPurchases(p, outlook.ahead.length())
                    * model.spend.expected(set.spending, model.spend.until(history, outlook.day));
        }
        return sum;
    }

    int count() {
        return years.length;
    }

    /// How good each year is.
    double year(int i) {
        return years[i];
    }

    /// The customer's margin (minor units, less cost to serve) and purchase days in each year,
    /// these as if the year were like any other.
    void draw(HistoryFigures history, OutlookCalibration.Expected expected, double[] margin, double[] days) {
        Purchases p = model.purchasesUntil(history, outlook.day);
        Spend spend = model.spend.until(history, outlook.day);
        double worth = expected.days() > 0 ? expected.discounted() / expected.days() : 0;
        SplittableRandom random = new SplittableRandom(mixed(history.key));
        for (int set = 0; set < each.size(); set++) {
            Parameters parameters = each.get(set);
            deal(parameters.buying.counts(p, outlook.ahead.length()), set, days, random);
            for (int i = set; i < days.length; i += each.size()) {
                int purchases = (int) days[i];
                double net = model.spend.drawTotal(parameters.spending, spend, purchases, random);
                margin[i] = years[i] * worth * (net * outlook.margin - expected.cost() * purchases);
            }
        }
    }

    /// Puts numbers in equal steps through a distribution into the years of one set, shuffled.
    private void deal(CountDistribution counts, int set, double[] days, SplittableRandom random) {
        int steps = (days.length - set + each.size() - 1) / each.size();
        int number = 0;
        for (int step = 0; step < steps; step++) {
            double level = (step + random.nextDouble()) / steps;
            while (counts.atMost(number) < level && number < CountDistribution.MOST) {
                number++;
            }
            int other = random.nextInt(step + 1);
            int from = set + other * each.size();
            days[set + step * each.size()] = days[from];
            days[from] = number;
        }
    }

    /// The chance to buy again in 12 months under the first few drawn parameters.
    void chances(HistoryFigures history, double[] chances) {
        Purchases p = model.purchasesUntil(history, outlook.day);
        Arrays.setAll(chances, i -> drawn.get(i).buying.chanceOfPurchase(p, outlook.year));
    }

    /// Spreads keys that differ little over all seeds.
    private long mixed(long key) {
        long z = key * 0x9E3779B97F4A7C15L + seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 27);
    }

    private record Parameters(PurchaseModel buying, GammaGamma spending) {}
}
