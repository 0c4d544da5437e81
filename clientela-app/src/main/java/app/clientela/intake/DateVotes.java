package app.clientela.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the values of one column say together about the order of day and month.
final class DateVotes {

    private static final int EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>();
    private long dayFirst;
    private long monthFirst;
    private long open;

    void add(String cell) {
        DayText.OrderVote vote = DayText.of(cell).vote();
        switch (vote) {
            case DAY_FIRST -> dayFirst++;
            case MONTH_FIRST -> monthFirst++;
            case EITHER -> open++;
            case NONE -> {}
        }
        if (vote != DayText.OrderVote.NONE && examples.size() < EXAMPLES && !examples.contains(cell)) {
            examples.add(cell);
        }
    }

    /// The order that most unambiguous dates have; empty where nothing or a tie decides.
    Optional<DateOrder> majority() {
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    /// Whether no date depends on the order.
    boolean isIndifferent() {
        return dayFirst == 0 && monthFirst == 0 && open == 0;
    }

    /// Whether there are dates that depend on the order, and none that tells it.
    boolean isOpen() {
        return dayFirst == 0 && monthFirst == 0 && open > 0;
    }

    List<String> examples() {
        return examples;
    }
}
