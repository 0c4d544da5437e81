package app.clientela.overview.chart;

import app.clientela.overview.chart.GroupMap.Dot;
import app.clientela.overview.chart.GroupMap.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds a free place for the name of each group: beside, above or below its mark, clear of other
/// marks and names and of the words in the corners.
final class GroupLabels {

    /// Pixels of a wide map, and of a telephone's.
    static final int WIDE = 430;

    static final int NARROW = 240;

    private static final int LETTER = 8;
    private static final int SMALL_LETTER = 7;
    private static final int HALF_LINE = 9;
    private static final int LINE = 18;
    private static final int GAP = 5;
    private static final int FAR = 4;
    private static final int DOWN = 4;

    private record Box(int left, int right, int top, int bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Dot> dots;
    private final int width;
    private final List<Box> taken = new ArrayList<>();

    /// @param words of the four corners, from the left above to the right below
    /// @param width of the map in pixels
    GroupLabels(List<Dot> dots, List<String> words, int width) {
        this.dots = dots;
        this.width = width;
        int middle = GroupMap.calmLeft() * width / Scale.LENGTH;
        int low = GroupMap.HEIGHT - LINE;
        taken.add(word(0, 0, words.get(0)));
        taken.add(word(middle, 0, words.get(1)));
        taken.add(word(middle - length(words.get(2)), low, words.get(2)));
        taken.add(word(middle, low, words.get(3)));
        dots.forEach(dot -> taken.add(
                new Box(x(dot) - dot.radius(), x(dot) + dot.radius(), dot.y() - dot.radius(), dot.y() + dot.radius())));
    }

    private static int length(String word) {
        return word.length() * SMALL_LETTER + 2 * GAP;
    }

    private static Box word(int left, int top, String word) {
        return new Box(left, left + length(word), top, top + LINE);
    }

    /// In the order of the groups.
    List<Label> labels() {
        return dots.stream().map(this::place).toList();
    }

    private Label place(Dot dot) {
        Label found = IntStream.range(0, FAR)
                .boxed()
                .flatMap(lines -> around(dot, lines * LINE))
                .filter(label -> isFree(box(label)))
                .findFirst()
                .orElseGet(() -> new Label(dot, 0, dot.y() - dot.radius() - GAP - DOWN, "middle"));
        taken.add(box(found));
        return found;
    }

    /// @param far pixels more than the nearest place above and below
    private static Stream<Label> around(Dot dot, int far) {
        int side = dot.radius() + GAP;
        int up = dot.y() - side - DOWN - far;
        int down = dot.y() + side + 2 * DOWN + DOWN + far;
        return Stream.of(
                new Label(dot, 0, up, "middle"),
                new Label(dot, -side, dot.y() + DOWN - far, "end"),
                new Label(dot, side, dot.y() + DOWN - far, "start"),
                new Label(dot, 0, down, "middle"),
                new Label(dot, dot.radius(), up, "end"),
                new Label(dot, -dot.radius(), up, "start"));
    }

    private boolean isFree(Box box) {
        return box.left >= 0
                && box.right <= width
                && box.top >= 0
                && box.bottom <= GroupMap.HEIGHT
                && taken.stream().noneMatch(box::overlaps);
    }

    private Box box(Label label) {
        int length = label.dot().name().length() * LETTER;
        int at = x(label.dot()) + label.dx();
        int left = switch (label.anchor()) {
            case "middle" -> at - length / 2;
            case "end" -> at - length;
            default -> at;
        };
        int middle = label.y() - DOWN;
        return new Box(left, left + length, middle - HALF_LINE, middle + HALF_LINE);
    }

    private int x(Dot dot) {
        return dot.left() * width / Scale.LENGTH;
    }
}
