package app.clientela.overview.chart;

import app.clientela.kernel.Probability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A share that grows over days, with its band: drawn in a box of 1000 by 1000 that stretches, as
/// [TrendLine] is.
/// @param half where half of the last share has been reached
public record DayCurve(String band, String line, TrendLine.Dot half, List<Tick> shares, List<Day> days) {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 25};
    private static final int[] DAYS = {1, 7, 14, 30, 90};
    private static final int MOST = 4;
    private static final int LAST_LABEL = 950;
    private static final int HUNDRED = 100;

    public DayCurve {
        shares = List.copyOf(shares);
        days = List.copyOf(days);
    }

    /// A day after the begin and what is known of it.
    public record Point(int day, Probability share, Probability low, Probability high) {}

    /// A line across at a round share.
    public record Tick(Probability share, int place) {
        public String y() {
            return Scale.percent(place);
        }
    }

    /// A label below at a round number of days.
    /// @param spare true where it goes when there is little room
    public record Day(int day, int place, boolean spare) {
        public String style() {
            return spare ? "tr-spare" : "";
        }

        public String x() {
            return Scale.percent(place);
        }
    }

    /// @param points the earliest first; the last share is above 0
    /// @param halfDay the day by which half of the last share has been reached
    public static DayCurve of(List<Point> points, int halfDay) {
        Probability most =
                points.stream().map(Point::high).max(Comparator.naturalOrder()).orElseThrow();
        int step = step(STEPS, (int) Math.ceil(most.value() * HUNDRED));
        int top = Math.min(HUNDRED, (int) Math.ceil(most.value() * HUNDRED / step) * step);
        Paper paper = new Paper(points.getLast().day(), top);
        List<Tick> ticks = new ArrayList<>();
        for (int percent = 0; percent <= top; percent += step) {
            Probability share = new Probability(percent / (double) HUNDRED);
            ticks.add(new Tick(share, paper.y(share)));
        }
        Probability half = new Probability(points.getLast().share().value() / 2);
        return new DayCurve(
                paper.line(points, Point::high) + " " + paper.line(points.reversed(), Point::low),
                paper.line(points, Point::share),
                new TrendLine.Dot(paper.x(halfDay), paper.y(half)),
                ticks,
                paper.days());
    }

    private static int step(int[] steps, int span) {
        for (int step : steps) {
            if (step * MOST >= span) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    /// @param last day
    /// @param top of the shares, in hundredths
    private record Paper(int last, int top) {

        int x(int day) {
            return Scale.upTo(last).place(day);
        }

        /// From the top.
        int y(Probability share) {
            return Scale.LENGTH - (int) Math.round(share.value() * HUNDRED * Scale.LENGTH / top);
        }

        String line(List<Point> points, Function<Point, Probability> share) {
            return points.stream()
                    .map(point -> x(point.day) + "," + y(share.apply(point)))
                    .collect(Collectors.joining(" "));
        }

        List<Day> days() {
            int step = step(DAYS, last);
            List<Day> days = new ArrayList<>();
            for (int day = step; day <= last; day += step) {
                days.add(new Day(day, x(day), days.size() % 2 == 1 || x(day) > LAST_LABEL));
            }
            return days;
        }
    }
}
