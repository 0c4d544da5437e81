package app.clientela.valuation;

import app.clientela.valuation.Movement.Move;
import app.clientela.valuation.Movement.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts at which stage customers are when quarters begin and end.
final class MoveFigures {

    private static final int MOST = 8;

    private final int regularDays;
    private final QuarterDays quarters;
    /// A year before the begin of each quarter, and before the end of the last.
    private final int[] yearBefore;
    /// Of each quarter, from which stage to which.
    private final List<Map<Stage, Map<Stage, Integer>>> counts = new ArrayList<>();
    private final Map<Stage, Integer> now = new EnumMap<>(Stage.class);
    private final int asOf;
    private final int yearBeforeAsOf;

    MoveFigures(LocalDate first, LocalDate asOf, int regularDays) {
        this.regularDays = regularDays;
        this.quarters = QuarterDays.of(Retention.Step.QUARTER, first, asOf, MOST);
        this.yearBefore = new int[quarters.count() + 1];
        for (int i = 0; i <= quarters.count(); i++) {
            yearBefore[i] = yearBefore(LocalDate.ofEpochDay(quarters.eve(i)));
            counts.add(new EnumMap<>(Stage.class));
        }
        for (Stage stage : Stage.values()) {
            now.put(stage, 0);
        }
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        this.yearBeforeAsOf = yearBefore(asOf);
    }

    private static int yearBefore(LocalDate day) {
        return Math.toIntExact(day.minusYears(1).toEpochDay());
    }

    /// @param history with a purchase
    void add(HistoryFigures history) {
        now.merge(stage(history, yearBeforeAsOf, asOf), 1, Integer::sum);
        int from = Math.max(0, quarters.indexOf(history.firstDay()) + 1);
        if (from >= quarters.count()) {
            return;
        }
        Stage before = stage(history, yearBefore[from], quarters.eve(from));
        for (int quarter = from; quarter < quarters.count(); quarter++) {
            Stage after = stage(history, yearBefore[quarter + 1], quarters.eve(quarter + 1));
            counts.get(quarter)
                    .computeIfAbsent(before, _ -> new EnumMap<>(Stage.class))
                    .merge(after, 1, Integer::sum);
            before = after;
        }
    }

    /// @param history with a purchase until `day`
    private Stage stage(HistoryFigures history, int yearBefore, int day) {
        int all = history.buysUntil(day);
        int ofYear = all - history.buysUntil(yearBefore);
        if (ofYear == 0) {
            return Stage.QUIET;
        }
        if (ofYear >= regularDays) {
            return Stage.REGULAR;
        }
        return all == 1 ? Stage.NEW : Stage.REPEAT;
    }

    Movement found() {
        List<Move> moves = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.count(); quarter++) {
            LocalDate from = quarters.from(quarter);
            LocalDate to = quarters.to(quarter);
            counts.get(quarter)
                    .forEach((before, ends) -> ends.forEach(
                            (after, customers) -> moves.add(new Move(from, to, before, after, customers))));
        }
        return new Movement(regularDays, moves, now);
    }
}
