package app.clientela.valuation;

import app.clientela.models.PurchaseFit;
import java.util.ArrayList;
import java.util.List;

/// What a reader should know about the data before trusting the figures: keys of sentences.
final class FlagCalibration {

    private static final double FAR_ABOVE = 10;
    private static final double LARGE_SHARE = .2;

    private FlagCalibration() {}

    static List<String> flags(List<HistoryFigures> histories, AssessmentCalibration assessed, Assumptions assumptions) {
        List<String> flags = new ArrayList<>();
        List<HistoryFigures> buyers =
                histories.stream().filter(history -> history.size() > 0).toList();
        add(flags, "empty", buyers.isEmpty());
        add(flags, "borrowed", assessed.model.purchases.method() == PurchaseFit.Method.PRIOR && !buyers.isEmpty());
        add(flags, "unsettled", !assessed.model.purchases.converged());
        add(flags, "uncorrected", assessed.model.again.isEmpty() && !buyers.isEmpty());
        add(flags, "once", !buyers.isEmpty() && buyers.stream().allMatch(history -> history.size() == 1));
        add(flags, "one-day", buyers.size() > 1 && onOneDay(buyers));
        add(flags, "outlier", hasOutlier(buyers, assessed.model.spend.median));
        add(flags, "refunds", histories.stream().anyMatch(history -> assessed.outlook.earned(history) < 0));
        add(flags, "margin", !assumptions.margin().told());
        return flags;
    }

    private static void add(List<String> flags, String name, boolean holds) {
        if (holds) {
            flags.add("valuation.flag." + name);
        }
    }

    private static boolean onOneDay(List<HistoryFigures> buyers) {
        int day = buyers.getFirst().firstDay();
        return buyers.stream().allMatch(history -> history.size() == 1 && history.firstDay() == day);
    }

    /// One purchase day of ten times the median that makes up a fifth of all sales.
    private static boolean hasOutlier(List<HistoryFigures> buyers, double median) {
        long largest = 0;
        long sum = 0;
        for (HistoryFigures history : buyers) {
            for (int i = 0; i < history.size(); i++) {
                largest = Math.max(largest, history.net(i));
                sum += Math.max(0, history.net(i));
            }
        }
        return buyers.size() > 1 && largest > FAR_ABOVE * median && largest > LARGE_SHARE * sum;
    }
}
