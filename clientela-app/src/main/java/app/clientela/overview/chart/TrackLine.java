package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.TrendLine.Day;
import app.clientela.overview.chart.TrendLine.Dot;
import app.clientela.overview.chart.TrendLine.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A forecast, dashed and with its band, beside what came, solid: both grow from nothing on the day
/// of the forecast. In a box of 1000 by 1000 that stretches, as [TrendLine] is.
/// @param end where what came has come to
public record TrackLine(
        String band,
        String said,
        String came,
        Dot end,
        Name saidName,
        Name cameName,
        List<Tick> amounts,
        List<Day> days) {

    private static final int GAP = 15;
    private static final int LOWEST_NAME = 880;

    public TrackLine {
        amounts = List.copyOf(amounts);
        days = List.copyOf(days);
    }

    /// What was said for the time until a day, and what came.
    public record Point(LocalDate on, Money said, Money low, Money high, Money came) {}

    /// Where the name of a line stands: above and before its end, or below and behind its middle,
    /// where a growing line leaves room.
    public record Name(int left, int top, boolean above) {
        public String x() {
            return Scale.percent(left);
        }

        public String y() {
            return Scale.percent(top);
        }

        public String style() {
            return above ? "tk-above" : "tk-below";
        }
    }

    /// @param from the day of the forecast
    /// @param points oldest first, at least one
    public static TrackLine of(LocalDate from, List<Point> points) {
        Money zero = Money.zero(points.getFirst().said().currency());
        List<Point> all = new ArrayList<>(points);
        all.addFirst(new Point(from, zero, zero, zero, zero));
        DayPaper paper = DayPaper.of(
                from,
                all.getLast().on(),
                amounts(all).min().orElseThrow(),
                amounts(all).max().orElseThrow());
        Point last = all.getLast();
        boolean cameAbove = last.came().compareTo(last.said()) >= 0;
        return new TrackLine(
                paper.line(all, Point::on, Point::high) + " " + paper.line(all.reversed(), Point::on, Point::low),
                paper.line(all, Point::on, Point::said),
                paper.line(all, Point::on, Point::came),
                new Dot(paper.x(last.on()), paper.y(last.came())),
                name(all, paper, !cameAbove),
                name(all, paper, cameAbove),
                paper.ticks(zero.currency()),
                labels(points, paper));
    }

    private static LongStream amounts(List<Point> points) {
        return points.stream()
                .flatMapToLong(p -> LongStream.of(
                        p.low().minor(),
                        p.high().minor(),
                        p.said().minor(),
                        p.came().minor()));
    }

    private static Name name(List<Point> points, DayPaper paper, boolean above) {
        Point at = above ? points.getLast() : points.get(points.size() / 2);
        int said = paper.y(at.said());
        int came = paper.y(at.came());
        return above
                ? new Name(paper.x(at.on()) - GAP, Math.min(said, came), true)
                : new Name(paper.x(at.on()) + GAP, Math.min(LOWEST_NAME, Math.max(said, came)), false);
    }

    /// Each of the days; those in between go where there is little room.
    private static List<Day> labels(List<Point> points, DayPaper paper) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> new Day(points.get(i).on(), paper.x(points.get(i).on()), 0 < i && i < points.size() - 1))
                .toList();
    }
}
