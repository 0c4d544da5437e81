package app.clientela.overview.chart;

import app.clientela.overview.chart.ChancePlot.Dot;
import app.clientela.overview.chart.ChancePlot.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a free place for the label of each dot: beside it, else as far above it as it takes. From
/// the highest chance down, so that the lines that lead up to labels stay clear of those further
/// right.
final class ChanceLabels {

    /// Pixels of a narrow column, and of a telephone.
    static final int WIDE = 380;

    static final int NARROW = 240;

    private static final int HALF_LINE = 9;
    private static final int BESIDE = 13;
    private static final int LINE = 16;
    private static final int LEADER = 2;
    private static final int LETTER = 7;
    private static final int HALF_DOT = 8;
    private static final int GAP = 11;

    private record Box(int left, int right, int top, int bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Dot> dots;
    private final int width;
    private final List<Box> drawn = new ArrayList<>();
    private final List<Box> written = new ArrayList<>();

    /// @param width of the plot in pixels
    ChanceLabels(List<Dot> dots, Optional<Integer> mark, int width) {
        this.dots = dots;
        this.width = width;
        mark.ifPresent(x -> written.add(new Box(x - LEADER, x + LEADER, 0, ChancePlot.HEIGHT)));
        int half = across(HALF_DOT);
        dots.forEach(dot -> drawn.add(new Box(dot.left() - half, dot.left() + half, dot.top(), dot.bottom())));
    }

    /// In the order of the dots.
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (Dot dot : dots.reversed()) {
            Label label = candidates(dot).stream()
                    .filter(one -> isFree(one, dot))
                    .findFirst()
                    .orElseGet(() -> beside(dot, dot.left() > Scale.LENGTH / 2, 0));
            written.add(box(label, dot));
            leader(label, dot).ifPresent(written::add);
            labels.addFirst(label);
        }
        return labels;
    }

    private List<Label> candidates(Dot dot) {
        List<Label> candidates = new ArrayList<>(List.of(
                beside(dot, false, BESIDE),
                beside(dot, true, -BESIDE),
                beside(dot, true, BESIDE),
                beside(dot, false, -BESIDE)));
        for (int y = dot.top() - LINE; y >= HALF_LINE; y -= LINE) {
            candidates.add(new Label(dot.left(), y, false, dot.left(), true));
            candidates.add(new Label(dot.left(), y, true, dot.left(), true));
        }
        return candidates;
    }

    /// @param down pixels below the middle of the dot
    private Label beside(Dot dot, boolean before, int down) {
        int gap = before ? -across(GAP) : across(GAP);
        return new Label(dot.left() + gap, dot.y() + down, before, dot.left(), false);
    }

    private boolean isFree(Label label, Dot dot) {
        Box box = box(label, dot);
        return box.left >= 0
                && box.right <= Scale.LENGTH
                && box.top >= 0
                && box.bottom <= ChancePlot.HEIGHT
                && drawn.stream().noneMatch(box::overlaps)
                && written.stream().noneMatch(box::overlaps)
                && leader(label, dot).stream()
                        .noneMatch(line -> written.stream().anyMatch(line::overlaps));
    }

    private Box box(Label label, Dot dot) {
        int length = across(dot.letters() * LETTER);
        int left = label.before() ? label.left() - length : label.left();
        return new Box(left, left + length, label.y() - HALF_LINE, label.y() + HALF_LINE);
    }

    /// From above the whisker to below the label.
    private static Optional<Box> leader(Label label, Dot dot) {
        return label.raised() && label.y() + HALF_LINE < dot.top()
                ? Optional.of(new Box(dot.left() - LEADER, dot.left() + LEADER, label.y() + HALF_LINE, dot.top()))
                : Optional.empty();
    }

    private int across(int pixels) {
        return pixels * Scale.LENGTH / width;
    }
}
