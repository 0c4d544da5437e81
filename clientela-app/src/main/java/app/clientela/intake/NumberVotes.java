package app.clientela.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the values of one column say together about its decimal mark.
final class NumberVotes {

    private static final int EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>();
    private long points;
    private long commas;
    private long open;

    void add(String cell) {
        if (isPlain(cell)) {
            return;
        }
        NumberText.MarkVote vote = NumberText.of(cell).vote();
        switch (vote) {
            case POINT -> points++;
            case COMMA -> commas++;
            case EITHER -> open++;
            case NONE -> {}
        }
        if (vote != NumberText.MarkVote.NONE && examples.size() < EXAMPLES && !examples.contains(cell)) {
            examples.add(cell);
        }
    }

    /// The mark that most unambiguous values have; empty where nothing or a tie decides.
    Optional<DecimalMark> majority() {
        if (points == commas) {
            return Optional.empty();
        }
        return Optional.of(points > commas ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    /// Whether no value says anything, so that either mark reads them all the same.
    boolean isIndifferent() {
        return points == 0 && commas == 0 && open == 0;
    }

    /// Whether as many values have the one mark as have the other.
    boolean isTied() {
        return points == commas && points > 0;
    }

    List<String> examples() {
        return examples;
    }

    /// Digits alone: the most frequent case, which says nothing.
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
