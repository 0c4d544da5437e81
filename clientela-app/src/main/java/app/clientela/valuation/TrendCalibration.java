package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The value of the base as it looks from the ends of past months, with today's models.
///
/// What is expected of a large base is that of every so-manieth customer, carried to all by what it
/// is today; so is how far sums may be from it.
final class TrendCalibration {

    private static final int MONTHS = 18;
    private static final int LOOKED_AT = 2_000;
    private static final int DRAWN = 250;

    private final List<HistoryFigures> histories;
    private final List<HistoryFigures> some;
    private final Assumptions assumptions;
    private final AssessmentCalibration now;
    private final double scale;

    /// @param expected of all as it is today, in minor units
    TrendCalibration(
            List<HistoryFigures> histories, Assumptions assumptions, AssessmentCalibration now, double expected) {
        this.histories = histories;
        this.some = HistoryFigures.everySoMany(histories, LOOKED_AT);
        this.assumptions = assumptions;
        this.now = now;
        double ofSome = some.size() == histories.size() ? 0 : expected(now.outlook);
        this.scale = ofSome > 0 ? expected / ofSome : 1;
    }

    /// One point for each of the last 18 month ends, oldest first, from the first at which somebody
    /// had bought. In minor units.
    List<Point> points() {
        int first = histories.stream()
                .filter(history -> history.size() > 0)
                .mapToInt(HistoryFigures::firstDay)
                .min()
                .orElse(Integer.MAX_VALUE);
        LocalDate month = assumptions.asOf().withDayOfMonth(1);
        List<LocalDate> ends = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate end = month.minusMonths(back).minusDays(1);
            if (end.toEpochDay() >= first) {
                ends.add(end);
            }
        }
        return ends.parallelStream().map(this::point).toList();
    }

    private Point point(LocalDate end) {
        int day = Math.toIntExact(end.toEpochDay());
        OutlookCalibration outlook = new OutlookCalibration(now.model, histories, assumptions, day);
        long made = 0;
        for (HistoryFigures history : histories) {
            made += outlook.earned(history) - outlook.costSoFar(history);
        }
        double expected = scale * expected(outlook);
        RangeFigures range = range(outlook, expected);
        Span around = Span.of(expected, range);
        return new Point(end, new Span(made + expected, made + around.low(), made + around.high()).rounded());
    }

    private double expected(OutlookCalibration outlook) {
        double sum = 0;
        for (HistoryFigures history : some) {
            sum += history.buysUntil(outlook.day) > 0 ? outlook.expectedMargin(history) : 0;
        }
        return sum;
    }

    /// Chance of single customers adds up with the root of their number, good years with it.
    private RangeFigures range(OutlookCalibration outlook, double expected) {
        DrawsCalibration draws = now.draws.from(outlook);
        List<HistoryFigures> drawn = HistoryFigures.everySoMany(some, DRAWN);
        double[] sums = new double[draws.count()];
        double mean = 0;
        for (HistoryFigures history : drawn) {
            if (history.buysUntil(outlook.day) > 0) {
                double[] margins = new double[sums.length];
                OutlookCalibration.Expected of = outlook.expected(history);
                draws.draw(history, of, margins, new double[sums.length]);
                Arrays.setAll(sums, i -> sums[i] + margins[i] / draws.year(i));
                mean += outlook.margin(of);
            }
        }
        double usual = mean;
        double spread = Math.sqrt(histories.size() / (double) Math.max(1, drawn.size()));
        Arrays.setAll(sums, i -> draws.year(i) * (expected + spread * (sums[i] - usual)));
        return RangeFigures.of(sums, assumptions.outlook().rangePercent() / 100.0);
    }

    record Point(LocalDate on, Span total) {}
}
