package app.clientela.valuation;

import app.clientela.models.PurchaseModel;
import app.clientela.models.Purchases;
import app.clientela.valuation.CustomerFigures.Next;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.Map;

/// How often a customer buys and how long they remain one: two figures that make up all the others.
final class PaceCalibration {

    private static final double WEEKS_A_MONTH = 52 / 12.0;
    private static final int QUARTERS = 4;

    private final ModelCalibration calibration;
    private final PurchaseModel model;
    private final double shape;
    private final double rate;
    private final double phases;
    private final OutlookCalibration outlook;
    private final double level;
    private final double normal;

    PaceCalibration(ModelCalibration calibration, OutlookCalibration outlook, int rangePercent) {
        this.calibration = calibration;
        this.model = calibration.purchases.model();
        this.outlook = outlook;
        Map<String, Double> parameters = model.parameters();
        this.shape = parameters.getOrDefault("r", 1.0);
        this.rate = parameters.getOrDefault("alpha", 1.0);
        this.phases = parameters.getOrDefault("k", 1.0);
        this.level = rangePercent / 100.0;
        this.normal = normalQuantile((1 + level) / 2);
    }

    Pace pace(HistoryFigures history, Status status) {
        int buys = history.buysUntil(outlook.day);
        if (buys == 0) {
            return new Pace(0, 0, 0, 0, Span.ZERO, Span.ZERO, Next.UNKNOWN);
        }
        Purchases p = calibration.purchasesUntil(history, outlook.day);
        return new Pace(
                buys,
                history.firstDay(),
                history.lastDayUntil(outlook.day),
                outlook.ownGapDays(history),
                monthsActive(p),
                daysPerYear(p),
                buys > 1 && status != Status.LOST ? next(p) : Next.UNKNOWN);
    }

    /// The next purchase of a customer who has not left, given how long they have been silent.
    private Next next(Purchases p) {
        return new Next(nextDay(p, (1 - level) / 2), nextDay(p, .5), nextDay(p, (1 + level) / 2));
    }

    /// The first day by whose end they have bought with this chance.
    private int nextDay(Purchases p, double chance) {
        return outlook.day + 1 + calibration.clock().days(outlook.day, model.nextPurchaseQuantile(p, chance));
    }

    /// Mean and quantiles of Gamma(r+kx, k(α+T)), in days a year; quantiles after Wilson and
    /// Hilferty 1931.
    private Span daysPerYear(Purchases p) {
        double a = shape + phases * p.x();
        double scale = OutlookCalibration.YEAR_WEEKS / (phases * (rate + p.T()));
        return Span.of(a * scale, new RangeFigures(cubed(a, -normal) * scale, cubed(a, normal) * scale));
    }

    private static double cubed(double a, double z) {
        double root = Math.max(0, 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a)));
        return a * root * root * root;
    }

    /// How much of the horizon they are expected to remain, from the chance to be a customer still
    /// at its start, its end and the quarters between, taken as straight lines.
    private Span monthsActive(Purchases p) {
        double step = outlook.ahead.weeks() / (double) QUARTERS;
        double[] alive = new double[QUARTERS + 1];
        for (int i = 0; i <= QUARTERS; i++) {
            alive[i] = model.aliveProbability(p, outlook.ahead.end((int) (i * step)));
        }
        double mean = 0;
        for (int i = 0; i < QUARTERS; i++) {
            mean += (alive[i] + alive[i + 1]) / 2;
        }
        double months = step / WEEKS_A_MONTH;
        double low = crossing(alive, (1 + level) / 2);
        double high = crossing(alive, (1 - level) / 2);
        return Span.of(mean * months, new RangeFigures(low * months, high * months));
    }

    /// When the chance to be a customer still falls to `chance`, in quarters of the horizon.
    private static double crossing(double[] alive, double chance) {
        if (alive[0] <= chance) {
            return 0;
        }
        for (int i = 0; i < QUARTERS; i++) {
            if (alive[i + 1] <= chance) {
                return i + (alive[i] - chance) / (alive[i] - alive[i + 1]);
            }
        }
        return QUARTERS;
    }

    /// Within .0005 of the true quantile: Abramowitz and Stegun 26.2.23.
    private static double normalQuantile(double level) {
        double t = Math.sqrt(-2 * Math.log(1 - level));
        double up = 2.515517 + 0.802853 * t + 0.010328 * t * t;
        double down = 1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t;
        return t - up / down;
    }
}
