package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.util.List;

/// A row that could not be taken: where, what stood there, why, and the whole row to mend.
/// @param line of the file, counted from 1
/// @param column the title of the column; empty where the whole row is meant
/// @param problem with the value as its first argument; its `where` is the column
public record RefusedRow(long line, String column, String given, Reason reason, Problem problem, List<String> cells)
        implements ReadRow, Gathered {

    public RefusedRow {
        cells = List.copyOf(cells);
    }

    /// @param given shown without controls, which not every database keeps
    static RefusedRow of(Reason reason, long line, String column, String given, List<String> cells) {
        String shown = Cleaning.clean(given);
        return new RefusedRow(line, column, shown, reason, reason.problem(column, shown), cells);
    }
}
