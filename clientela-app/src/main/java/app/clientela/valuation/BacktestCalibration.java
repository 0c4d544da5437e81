package app.clientela.valuation;

import app.clientela.models.PurchaseModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How far the model's chances must be moved to have been right in the shop's own past.
///
/// The model is fitted to what was known some months ago and asked who would buy since. What it
/// must be moved by, on the log-odds, is found for one-time buyers and for repeaters apart, and
/// believed in as far as there are events: `n/(n + 50)` of it.
record BacktestCalibration(int months, double once, double repeated) {

    /// No correction: there is not half a year of history.
    static final BacktestCalibration NONE = new BacktestCalibration(0, 0, 0);

    private static final double EVENTS_FOR_HALF = 50;
    private static final int[] MONTHS = {12, 6, 3};
    private static final double FARTHEST = 6;
    private static final int STEPS = 60;

    static BacktestCalibration of(List<HistoryFigures> histories, int day, boolean believing) {
        int months = horizon(histories, day);
        if (months == 0) {
            return NONE;
        }
        int cut = Math.toIntExact(LocalDate.ofEpochDay(day).minusMonths(months).toEpochDay());
        PurchaseModel model =
                ModelCalibration.fitPurchases(histories, cut, believing).model();
        Group once = new Group();
        Group repeated = new Group();
        for (HistoryFigures history : histories) {
            int buys = history.buysUntil(cut);
            if (buys > 0) {
                double chance = model.chanceOfPurchase(history.purchasesUntil(cut), (day - cut) / 7.0);
                (buys == 1 ? once : repeated).add(chance, history.buysBetween(cut, day) > 0);
            }
        }
        return new BacktestCalibration(months, once.shift(), repeated.shift());
    }

    /// The chance, moved.
    double moved(double chance, boolean isRepeater) {
        return moved(logOdds(chance), isRepeater ? repeated : once);
    }

    /// The longest of 12, 6 and 3 months that is at most half of the history; 0 if none is.
    private static int horizon(List<HistoryFigures> histories, int day) {
        int first = day;
        for (HistoryFigures history : histories) {
            first = Math.min(first, history.firstDay());
        }
        LocalDate end = LocalDate.ofEpochDay(day);
        for (int months : MONTHS) {
            if (end.minusMonths(2L * months).toEpochDay() >= first) {
                return months;
            }
        }
        return 0;
    }

    private static double logOdds(double chance) {
        double inside = Math.clamp(chance, 1e-9, 1 - 1e-9);
        return Math.log(inside / (1 - inside));
    }

    private static double moved(double logOdds, double shift) {
        return 1 / (1 + Math.exp(-logOdds - shift));
    }

    /// Customers of one kind: what was said of them, and how many bought.
    private static final class Group {
        private final List<Double> logOdds = new ArrayList<>();
        private int events;

        void add(double chance, boolean bought) {
            logOdds.add(logOdds(chance));
            events += bought ? 1 : 0;
        }

        /// The shift at which as many are expected as came, by halving, shrunk.
        double shift() {
            double low = -FARTHEST;
            double high = FARTHEST;
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (double chance : logOdds) {
                    sum += moved(chance, middle);
                }
                low = sum < events ? middle : low;
                high = sum < events ? high : middle;
            }
            return (low + high) / 2 * events / (events + EVENTS_FOR_HALF);
        }
    }
}
