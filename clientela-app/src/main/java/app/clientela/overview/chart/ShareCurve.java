package app.clientela.overview.chart;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much the first of the customers bring, with its band, above the line on which all would
/// bring alike. The line is drawn in a box of 1000 by 1000 that stretches; labels stand outside it
/// and do not. They hang below their marks, clear of each other.
public record ShareCurve(String band, String line, List<Mark> marks) {

    public static final int HEIGHT = 250;
    private static final int BELOW = 20;

    public ShareCurve {
        marks = List.copyOf(marks);
    }

    /// What the first so many customers bring.
    public record Point(int customers, Estimate share) {}

    /// A point that is named.
    /// @param of such a share of the customers
    /// @param labelY pixels from the top
    /// @param main whether it is what the page is about
    public record Mark(Probability of, Probability share, int left, int top, int labelY, boolean main) {
        public String x() {
            return Scale.percent(left);
        }

        public String y() {
            return Scale.percent(top);
        }

        public String radius() {
            return main ? "6" : "4.5";
        }

        public String style() {
            return main ? "tk-came" : "sc-label";
        }
    }

    /// A round share across or up.
    /// @param spare true where it goes when there is little room
    public record Tick(Probability share, int place, boolean spare) {
        public String at() {
            return Scale.percent(place);
        }

        public String style() {
            return spare ? "tr-spare" : "";
        }
    }

    /// @param points the fewest customers first, the last with all of them
    /// @param named hundredths of the customers that have a mark, in their order
    /// @param main the one that the page is about
    public static ShareCurve of(List<Point> points, List<Integer> named, int main) {
        int all = points.getLast().customers();
        List<Mark> marks = new ArrayList<>();
        int labelY = 0;
        for (int percent : named.reversed()) {
            Point point = nearest(points, percent / 100.0 * all);
            int y = up(point.share().mean());
            labelY = Math.max(labelY, y * HEIGHT / Scale.LENGTH) + BELOW;
            marks.addFirst(new Mark(
                    new Probability(percent / 100.0),
                    point.share().meanChance(),
                    across(point, all),
                    y,
                    labelY,
                    percent == main));
        }
        return new ShareCurve(
                path(points, all, Estimate::high) + " " + path(points.reversed(), all, Estimate::low) + " 0,1000",
                path(points, all, Estimate::mean),
                marks);
    }

    private static Point nearest(List<Point> points, double customers) {
        return points.stream()
                .min((one, other) ->
                        Double.compare(Math.abs(one.customers() - customers), Math.abs(other.customers() - customers)))
                .orElseThrow();
    }

    /// Fifths across.
    public static List<Tick> across() {
        return Stream.of(0, 1, 2, 3, 4, 5)
                .map(fifth -> new Tick(new Probability(fifth / 5.0), fifth * Scale.LENGTH / 5, fifth % 2 == 1))
                .toList();
    }

    /// Quarters up.
    public static List<Tick> up() {
        return Stream.of(0, 1, 2, 3, 4)
                .map(quarter -> new Tick(new Probability(quarter / 4.0), up(quarter / 4.0), false))
                .toList();
    }

    /// From nothing of nobody on.
    private static String path(List<Point> points, int all, ToDoubleFunction<Estimate> share) {
        String path = points.stream()
                .map(point -> across(point, all) + "," + up(share.applyAsDouble(point.share())))
                .collect(Collectors.joining(" "));
        boolean forward = points.size() < 2
                || points.getFirst().customers() < points.getLast().customers();
        return forward ? "0,1000 " + path : path;
    }

    private static int across(Point point, int all) {
        return Math.toIntExact((long) point.customers() * Scale.LENGTH / all);
    }

    private static int up(double share) {
        return Scale.LENGTH - Math.toIntExact(Math.round(share * Scale.LENGTH));
    }
}
