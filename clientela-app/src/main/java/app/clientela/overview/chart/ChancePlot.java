package app.clientela.overview.chart;

import app.clientela.kernel.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chances that were given, across, beside the share that came, up: dots near the diagonal were
/// right. Across are thousandths of the width, up are pixels from the top.
/// @param mark where a chance of today stands; empty for none
public record ChancePlot(List<Dot> dots, Optional<Integer> mark) {

    public static final int HEIGHT = 280;
    private static final int RADIUS = 6;
    private static final int HALF_DOT = 20;
    private static final int NEXT_TO_DOT = 30;
    private static final int LABEL_WIDTH = 260;
    private static final int HALF_LINE = 9;
    private static final List<Integer> SHIFTS = List.of(13, 29, 45, 61, -29, -45, 0);

    public ChancePlot {
        dots = List.copyOf(dots);
    }

    /// Customers who were given about the same chance.
    /// @param low luck alone leads from here
    /// @param high to here
    public record Given(Probability said, Probability came, Probability low, Probability high) {}

    /// A group with its whisker, and where its label stands.
    /// @param before whether the label ends where it stands, else it begins there
    public record Dot(int left, int y, int top, int bottom, int labelLeft, int labelY, boolean before) {
        public String x() {
            return Scale.percent(left);
        }

        public String labelX() {
            return Scale.percent(labelLeft);
        }

        public String style() {
            return before ? "cp-before" : "";
        }
    }

    /// A line across at a round share.
    public record Tick(Probability share, String x, int y) {}

    private record Box(int left, int right, int top, int bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside() {
            return left >= 0 && right <= Scale.LENGTH && top >= -HALF_LINE && bottom <= HEIGHT;
        }
    }

    /// @param groups in the order of their chances
    public static ChancePlot of(List<Given> groups, Optional<Probability> today) {
        Optional<Integer> mark = today.map(ChancePlot::across);
        List<Box> taken = new ArrayList<>();
        mark.ifPresent(x -> taken.add(new Box(x - 2, x + 2, 0, HEIGHT)));
        groups.forEach(group -> taken.add(whisker(group)));
        List<Dot> dots = new ArrayList<>();
        for (Given group : groups) {
            Box label = label(group, taken);
            taken.add(label);
            dots.add(dot(group, label));
        }
        return new ChancePlot(dots, mark);
    }

    public Optional<String> markX() {
        return mark.map(Scale::percent);
    }

    /// The class that keeps the words above the mark inside the plot.
    public String markStyle() {
        int x = mark.orElse(0);
        if (x < Scale.LENGTH / 3) {
            return "cp-start";
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

    private static Dot dot(Given group, Box label) {
        int x = across(group.said());
        boolean before = label.right() <= x;
        return new Dot(
                x,
                up(group.came()),
                up(group.high()),
                up(group.low()),
                before ? label.right() : label.left(),
                (label.top() + label.bottom()) / 2,
                before);
    }

    /// Below and behind the dot, else before and above it, else the nearest free place.
    private static Box label(Given group, List<Box> taken) {
        for (int shift : SHIFTS) {
            for (boolean before : new boolean[] {false, true}) {
                Box box = box(group, before, before ? -shift : shift);
                if (box.isInside() && taken.stream().noneMatch(box::overlaps)) {
                    return box;
                }
            }
        }
        return box(group, across(group.said()) > Scale.LENGTH / 2, 0);
    }

    private static Box box(Given group, boolean before, int shift) {
        int x = across(group.said());
        int y = up(group.came()) + shift;
        int left = before ? x - NEXT_TO_DOT - LABEL_WIDTH : x + NEXT_TO_DOT;
        return new Box(left, left + LABEL_WIDTH, y - HALF_LINE, y + HALF_LINE);
    }

    private static Box whisker(Given group) {
        int x = across(group.said());
        int top = Math.min(up(group.high()), up(group.came()) - RADIUS);
        int bottom = Math.max(up(group.low()), up(group.came()) + RADIUS);
        return new Box(x - HALF_DOT, x + HALF_DOT, top, bottom);
    }

    private static int across(Probability chance) {
        return Math.toIntExact(Math.round(chance.value() * Scale.LENGTH));
    }

    private static int up(Probability share) {
        return HEIGHT - Math.toIntExact(Math.round(share.value() * HEIGHT));
    }
}
