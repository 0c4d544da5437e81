package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The value of the base as it looks from the ends of past months, with today's models.
///
/// The mean is exact. Its range is that of a sample of at most a thousand customers, in proportion:
/// for a larger base a little too wide, never too narrow.
final class TrendCalibration {

    private static final int MONTHS = 18;
    private static final int SAMPLE = 1_000;
    private static final int DRAWS = 60;

    private final List<HistoryFigures> histories;
    private final Assumptions assumptions;
    private final ModelCalibration model;

    TrendCalibration(List<HistoryFigures> histories, Assumptions assumptions, ModelCalibration model) {
        this.histories = histories;
        this.assumptions = assumptions;
        this.model = model;
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
        OutlookCalibration outlook = new OutlookCalibration(model, histories, assumptions, day);
        DrawsCalibration draws = new DrawsCalibration(model, outlook, assumptions.seed(), DRAWS, true);
        Sampled sampled = new Sampled(draws, Math.max(1, histories.size() / SAMPLE));
        long made = 0;
        double expected = 0;
        for (int i = 0; i < histories.size(); i++) {
            HistoryFigures history = histories.get(i);
            made += outlook.earned(history) - outlook.costSoFar(history);
            if (history.buysUntil(day) > 0) {
                double margin = outlook.expectedMargin(history);
                expected += margin;
                sampled.take(i, history, outlook.costPerDay(history), margin);
            }
        }
        Span range = sampled.range(expected, assumptions.outlook().rangePercent() / 100.0);
        return new Point(end, new Span(made + expected, made + range.low(), made + range.high()).rounded());
    }

    record Point(LocalDate on, Span total) {}

    /// Every so-manieth customer, drawn.
    private static final class Sampled {
        private final DrawsCalibration draws;
        private final int every;
        private final double[] sums;
        private double mean;

        private Sampled(DrawsCalibration draws, int every) {
            this.draws = draws;
            this.every = every;
            this.sums = new double[draws.count()];
        }

        private void take(int index, HistoryFigures history, double cost, double margin) {
            if (index % every != 0) {
                return;
            }
            double[] margins = new double[sums.length];
            draws.draw(history, cost, margins, new double[sums.length]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += margins[i];
            }
            mean += margin;
        }

        private Span range(double expected, double level) {
            double scale = mean > 0 ? expected / mean : 0;
            RangeFigures range = RangeFigures.of(sums, level);
            return Span.of(expected, new RangeFigures(range.low() * scale, range.high() * scale));
        }
    }
}
