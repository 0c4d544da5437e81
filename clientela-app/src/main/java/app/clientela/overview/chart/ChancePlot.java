package app.clientela.overview.chart;

import app.clientela.kernel.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chances that were given, across, beside the share that came, up: dots near the diagonal were
/// right. Across are thousandths of the width, up are pixels from the top. Labels are laid out
/// twice, for much room and for little.
/// @param mark where a chance of today stands; empty for none
public record ChancePlot(List<Dot> dots, List<Label> wide, List<Label> narrow, Optional<Integer> mark) {

    public static final int HEIGHT = 280;
    private static final int RADIUS = 7;

    public ChancePlot {
        dots = List.copyOf(dots);
        wide = List.copyOf(wide);
        narrow = List.copyOf(narrow);
    }

    /// Customers who were given about the same chance.
    /// @param low luck alone leads from here
    /// @param high to here
    public record Given(Probability said, int bought, int customers, Probability low, Probability high) {

        /// Of a label such as "23 of 48".
        private int letters() {
            return (bought + " of " + customers).length();
        }
    }

    /// A group with its whisker.
    /// @param letters of its label
    public record Dot(int left, int y, int top, int bottom, int letters) {
        public String x() {
            return Scale.percent(left);
        }

        int highest() {
            return Math.min(top, y - RADIUS);
        }

        int lowest() {
            return Math.max(bottom, y + RADIUS);
        }
    }

    /// Where the label of a group stands.
    /// @param before whether it ends there, else it begins there
    /// @param dot the middle of its dot
    /// @param leadFrom where a line begins that leads to it from the whisker
    /// @param leadTo where that line ends; the same where there is none
    public record Label(int left, int y, boolean before, int dot, int leadFrom, int leadTo) {
        public boolean isLed() {
            return leadFrom != leadTo;
        }

        public String x() {
            return Scale.percent(left);
        }

        public String dotX() {
            return Scale.percent(dot);
        }

        public String style() {
            return before ? "cp-before" : "";
        }
    }

    /// A line across at a round share.
    public record Tick(Probability share, String x, int y) {}

    /// @param groups in the order of their chances
    public static ChancePlot of(List<Given> groups, Optional<Probability> today) {
        List<Dot> dots = groups.stream().map(ChancePlot::dot).toList();
        Optional<Integer> mark = today.map(ChancePlot::across);
        return new ChancePlot(
                dots,
                new ChanceLabels(dots, mark, ChanceLabels.WIDE).labels(),
                new ChanceLabels(dots, mark, ChanceLabels.NARROW).labels(),
                mark);
    }

    public Optional<String> markX() {
        return mark.map(Scale::percent);
    }

    /// The class that keeps the words above the mark inside the plot.
    public String markStyle() {
        int x = mark.orElse(0);
        if (x < Scale.LENGTH / 3) {
            return "";
        }
        return x > Scale.LENGTH * 2 / 3 ? "cp-before" : "cp-middle";
    }

    /// Fifths of the way up and across.
    public static List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int fifth = 0; fifth <= 5; fifth++) {
            Probability share = new Probability(fifth / 5.0);
            ticks.add(new Tick(share, Scale.percent(across(share)), up(share)));
        }
        return ticks;
    }

    private static Dot dot(Given group) {
        return new Dot(
                across(group.said()),
                up(new Probability((double) group.bought() / group.customers())),
                up(group.high()),
                up(group.low()),
                group.letters());
    }

    private static int across(Probability chance) {
        return Math.toIntExact(Math.round(chance.value() * Scale.LENGTH));
    }

    private static int up(Probability share) {
        return HEIGHT - Math.toIntExact(Math.round(share.value() * HEIGHT));
    }
}
