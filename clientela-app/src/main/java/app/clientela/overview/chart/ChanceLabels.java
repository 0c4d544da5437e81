package app.clientela.overview.chart;

import app.clientela.overview.chart.ChancePlot.Dot;
import app.clientela.overview.chart.ChancePlot.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds a free place for the label of each dot: beside it, else at the end of a line that leads
/// away from it. In the left half lines lead up and labels stand to their right, in the right half
/// down and to their left: away from the diagonal, and, taken from the middle outwards, clear of
/// each other.
final class ChanceLabels {

    /// Pixels of a narrow column, and of a telephone.
    static final int WIDE = 380;

    static final int NARROW = 240;

    private static final int HALF_LINE = 9;
    private static final int BESIDE = 13;
    private static final int LINE = 16;
    private static final int HALF_MARK = 2;
    private static final int NEXT = 3;
    private static final int LETTER = 8;
    private static final int HALF_DOT = 8;
    private static final int GAP = 11;

    private record Box(int left, int right, int top, int bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside() {
            return left >= 0 && right <= Scale.LENGTH && top >= 0 && bottom <= ChancePlot.HEIGHT;
        }
    }

    private final List<Dot> dots;
    private final int width;
    private final List<Box> marks;
    private final List<Box> drawn;
    private final List<Box> written = new ArrayList<>();
    private final List<Box> leaders = new ArrayList<>();
    private final List<Dot> waiting;

    /// @param mark where a line from top to bottom stands, which labels cross at need
    /// @param width of the plot in pixels
    ChanceLabels(List<Dot> dots, Optional<Integer> mark, int width) {
        this.dots = dots;
        this.waiting = new ArrayList<>(dots);
        this.width = width;
        this.marks = mark.stream()
                .map(x -> new Box(x - HALF_MARK, x + HALF_MARK, 0, ChancePlot.HEIGHT))
                .toList();
        int half = across(HALF_DOT);
        this.drawn = dots.stream()
                .map(dot -> new Box(dot.left() - half, dot.left() + half, dot.highest(), dot.lowest()))
                .toList();
    }

    /// In the order of the dots, which is from left to right.
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        int middle = (int) dots.stream().filter(ChanceLabels::isLeft).count();
        dots.subList(0, middle).reversed().forEach(dot -> labels.addFirst(place(dot)));
        dots.subList(middle, dots.size()).forEach(dot -> labels.addLast(place(dot)));
        return labels;
    }

    private static boolean isLeft(Dot dot) {
        return dot.left() <= Scale.LENGTH / 2;
    }

    private Label place(Dot dot) {
        boolean before = !isLeft(dot);
        waiting.remove(dot);
        int down = before ? -BESIDE : BESIDE;
        Stream<Label> near = Stream.of(
                        beside(dot, before, down),
                        beside(dot, !before, -down),
                        beside(dot, before, -down),
                        beside(dot, !before, down))
                .filter(label -> marks.stream().noneMatch(box(label, dot)::overlaps));
        Label found = Stream.of(near, away(dot, before), away(dot, !before))
                .flatMap(labels -> labels)
                .filter(label -> isFree(label, dot))
                .findFirst()
                .orElseGet(() -> beside(dot, before, 0));
        written.add(box(found, dot));
        leader(found).ifPresent(leaders::add);
        return found;
    }

    /// @param down pixels below the middle of the dot
    private Label beside(Dot dot, boolean before, int down) {
        int gap = before ? -across(GAP) : across(GAP);
        return new Label(dot.left() + gap, dot.y() + down, before, dot.left(), 0, 0);
    }

    /// Farther and farther from the whisker: down where labels stand before, else up.
    private Stream<Label> away(Dot dot, boolean down) {
        int from = down ? dot.lowest() : dot.highest();
        int left = dot.left() + (down ? -across(NEXT) : across(NEXT));
        return IntStream.iterate(LINE, far -> far < ChancePlot.HEIGHT, far -> far + LINE)
                .map(far -> down ? from + far : from - far)
                .mapToObj(y -> new Label(left, y, down, dot.left(), from, down ? y + HALF_LINE : y - HALF_LINE));
    }

    private boolean isFree(Label label, Dot dot) {
        Box box = box(label, dot);
        return box.isInside()
                && Stream.of(drawn, written, leaders).flatMap(List::stream).noneMatch(box::overlaps)
                && leader(label).stream().noneMatch(line -> written.stream().anyMatch(line::overlaps))
                && waiting.stream().noneMatch(other -> isInTheWay(box, other));
    }

    /// True where the line of the dot might have to pass.
    private static boolean isInTheWay(Box box, Dot dot) {
        boolean crosses = box.left <= dot.left() && dot.left() <= box.right;
        return crosses && (isLeft(dot) ? box.top < dot.highest() : box.bottom > dot.lowest());
    }

    private Box box(Label label, Dot dot) {
        int length = across(dot.letters() * LETTER);
        int left = label.before() ? label.left() - length : label.left();
        return new Box(left, left + length, label.y() - HALF_LINE, label.y() + HALF_LINE);
    }

    private static Optional<Box> leader(Label label) {
        int top = Math.min(label.leadFrom(), label.leadTo());
        int bottom = Math.max(label.leadFrom(), label.leadTo());
        return label.isLed() ? Optional.of(new Box(label.dot(), label.dot() + 1, top, bottom)) : Optional.empty();
    }

    private int across(int pixels) {
        return pixels * Scale.LENGTH / width;
    }
}
