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
    private static final Stage[] STAGES = Stage.values();

    private final int regularDays;
    private final QuarterDays quarters;
    /// A year before the begin of each quarter, and before the end of the last.
    private final int[] yearBefore;
    private final int[][][] counts;
    private final int[] now = new int[STAGES.length];
    private final int asOf;
    private final int yearBeforeAsOf;

    MoveFigures(LocalDate first, LocalDate asOf, int regularDays) {
        this.regularDays = regularDays;
        this.quarters = QuarterDays.of(Retention.Step.QUARTER, first, asOf, MOST);
        this.counts = new int[quarters.count()][STAGES.length][STAGES.length];
        this.yearBefore = new int[quarters.count() + 1];
        for (int i = 0; i <= quarters.count(); i++) {
            yearBefore[i] = yearBefore(LocalDate.ofEpochDay(quarters.eve(i)));
        }
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        this.yearBeforeAsOf = yearBefore(asOf);
    }

    private static int yearBefore(LocalDate day) {
        return Math.toIntExact(day.minusYears(1).toEpochDay());
    }

    /// @param history with a purchase
    void add(HistoryFigures history) {
        now[stage(history, yearBeforeAsOf, asOf).ordinal()]++;
        int from = Math.max(0, quarters.indexOf(history.firstDay()) + 1);
        if (from >= quarters.count()) {
            return;
        }
        Stage before = stage(history, yearBefore[from], quarters.eve(from));
        for (int quarter = from; quarter < quarters.count(); quarter++) {
            Stage after = stage(history, yearBefore[quarter + 1], quarters.eve(quarter + 1));
            counts[quarter][before.ordinal()][after.ordinal()]++;
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
        for (int quarter = 0; quarter < counts.length; quarter++) {
            for (Stage before : STAGES) {
                for (Stage after : STAGES) {
                    int customers = counts[quarter][before.ordinal()][after.ordinal()];
                    moves.add(new Move(quarters.from(quarter), quarters.to(quarter), before, after, customers));
                }
            }
        }
        moves.removeIf(move -> move.customers() == 0);
        Map<Stage, Integer> standing = new EnumMap<>(Stage.class);
        for (Stage stage : STAGES) {
            standing.put(stage, now[stage.ordinal()]);
        }
        return new Movement(regularDays, moves, standing);
    }
}
