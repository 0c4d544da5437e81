package app.clientela.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How customers move from a first purchase to a habit, quarter by quarter.
/// @param regularDays so many purchase days in twelve months make a customer regular
/// @param moves of the newest quarters that are over, the earliest first; only those that somebody
///     made
/// @param now how many are at each stage on the as-of day
public record Movement(int regularDays, List<Move> moves, Map<Stage, Integer> now) {

    public Movement {
        moves = List.copyOf(moves);
        now = Map.copyOf(now);
    }

    /// What a customer is on a day, by the purchase days until then.
    public enum Stage {
        /// One purchase day, in the last twelve months.
        NEW,
        /// Two or more, the latest in the last twelve months, and not regular.
        REPEAT,
        /// At least the regular number in the last twelve months.
        REGULAR,
        /// None in the last twelve months.
        QUIET
    }

    /// How many were at one stage before a quarter and at another, or the same, on its last day.
    /// @param from the first day of the quarter
    /// @param to the last
    public record Move(LocalDate from, LocalDate to, Stage before, Stage after, int customers) {}
}
