package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        long step = RoundSteps.of(high - low);
        Scale amounts = new Scale(Math.floorDiv(low, step) * step, -Math.floorDiv(-high, step) * step);
        LocalDate first = points.getFirst().day();
        Scale days = new Scale(
                0, Math.max(1, ChronoUnit.DAYS.between(first, points.getLast().day())));
        Paper paper = new Paper(first, days, amounts);
        List<Point> past = points.stream().filter(p -> !p.forecast()).toList();
        List<Point> future =
                new ArrayList<>(points.stream().filter(Point::forecast).toList());
        Point today = past.isEmpty() ? points.getFirst() : past.getLast();
        future.addFirst(today);
        return new TrendLine(
                paper.band(points),
                paper.line(past, Point::mean),
                future.size() > 1 ? paper.line(future, Point::mean) : "",
                new Dot(paper.x(today), paper.y(today.mean())),
                paper.ticks(step, today.mean()),
                paper.labels(points));
    }

    private record Paper(LocalDate first, Scale days, Scale amounts) {

        int x(Point point) {
            return days.place(ChronoUnit.DAYS.between(first, point.day()));
        }

        int y(Money amount) {
            return Scale.LENGTH - amounts.place(amount.minor());
        }

        String line(List<Point> points, Function<Point, Money> amount) {
            return points.stream().map(p -> x(p) + "," + y(amount.apply(p))).collect(Collectors.joining(" "));
        }

        String band(List<Point> points) {
            return line(points, Point::high) + " " + line(points.reversed(), Point::low);
        }

        List<Tick> ticks(long step, Money like) {
            List<Tick> ticks = new ArrayList<>();
            for (long amount = amounts.from(); amount <= amounts.to(); amount += step) {
                Money money = new Money(amount, like.currency());
                ticks.add(new Tick(money, y(money)));
            }
            return ticks;
        }

        /// At most four days, evenly apart, away from the edges.
        List<Day> labels(List<Point> points) {
            int every = Math.max(1, -Math.floorDiv(-points.size(), LABELS));
            List<Day> labels = new ArrayList<>();
            for (int i = every / 2; i < points.size(); i += every) {
                if (x(points.get(i)) <= LAST_LABEL) {
                    labels.add(new Day(points.get(i).day(), x(points.get(i)), labels.size() % 2 == 1));
                }
            }
            return labels;
        }
    }
}
