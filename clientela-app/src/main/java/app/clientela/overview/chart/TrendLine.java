package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A value over the months with its band: solid for the past, dashed for what is forecast. The line
/// is drawn in a box of 1000 by 1000 that stretches; labels stand outside it and do not.
public record TrendLine(String band, String past, String forecast, Dot now, List<Tick> amounts, List<Day> days) {

    private static final int LABELS = 4;
    private static final int LAST_LABEL = 900;

    public TrendLine {
        amounts = List.copyOf(amounts);
        days = List.copyOf(days);
    }

    /// The value as seen from one day.
    public record Point(LocalDate day, Money mean, Money low, Money high, boolean forecast) {}

    /// The point of today.
    public record Dot(int x, int y) {
        public String left() {
            return Scale.percent(x);
        }

        public String top() {
            return Scale.percent(y);
        }
    }

    /// A line across at a round amount.
    public record Tick(Money amount, int place) {
        public String y() {
            return Scale.percent(place);
        }
    }

    /// A label below at a day.
    /// @param spare true where it goes when there is little room
    public record Day(LocalDate day, int place, boolean spare) {
        public String style() {
            return spare ? "tr-spare" : "";
        }

        public String x() {
            return Scale.percent(place);
        }
    }

    /// @param points oldest first, at least two, the past before the forecast
    public static TrendLine of(List<Point> points) {
        long low = points.stream().mapToLong(p -> p.low().minor()).min().orElseThrow();
        long high = points.stream().mapToLong(p -> p.high().minor()).max().orElseThrow();
        DayPaper paper = DayPaper.of(points.getFirst().day(), points.getLast().day(), low, high);
        List<Point> past = points.stream().filter(p -> !p.forecast()).toList();
        List<Point> future =
                new ArrayList<>(points.stream().filter(Point::forecast).toList());
        Point today = past.isEmpty() ? points.getFirst() : past.getLast();
        future.addFirst(today);
        return new TrendLine(
                paper.line(points, Point::day, Point::high) + " "
                        + paper.line(points.reversed(), Point::day, Point::low),
                paper.line(past, Point::day, Point::mean),
                future.size() > 1 ? paper.line(future, Point::day, Point::mean) : "",
                new Dot(paper.x(today.day()), paper.y(today.mean())),
                paper.ticks(today.mean().currency()),
                labels(points, paper));
    }

    /// At most four days, evenly apart, away from the edges.
    private static List<Day> labels(List<Point> points, DayPaper paper) {
        int every = Math.max(1, -Math.floorDiv(-points.size(), LABELS));
        List<Day> labels = new ArrayList<>();
        for (int i = every / 2; i < points.size(); i += every) {
            int x = paper.x(points.get(i).day());
            if (x <= LAST_LABEL) {
                labels.add(new Day(points.get(i).day(), x, labels.size() % 2 == 1));
            }
        }
        return labels;
    }
}
