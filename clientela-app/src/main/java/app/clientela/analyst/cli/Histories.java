package app.clientela.analyst.cli;

import app.clientela.models.Purchases;
import java.util.List;
import java.util.Optional;

/// The history in a row of a summary.
final class Histories {

    private static final String[] COUNT = {"x"};
    private static final String[] LAST = {"t_x", "t.x", "tx"};
    private static final String[] END = {"T", "T.cal"};
    private static final String[] GAPS = {"litt"};

    private Histories() {}

    /// The columns it needs, each with its other names.
    static List<String[]> columns(boolean withGaps) {
        return withGaps ? List.of(COUNT, LAST, END, GAPS) : List.of(COUNT, LAST, END);
    }

    /// The history, or nothing and a problem of the table.
    static Optional<Purchases> checked(Table table, boolean withGaps) {
        int last = table.column(LAST);
        int x = table.whole(table.column(COUNT));
        double tx = table.number(last);
        double weeks = table.number(table.column(END));
        double litt = withGaps ? table.number(table.column(GAPS)) : 0;
        if (x < 0) {
            table.refuse(table.column(COUNT), "must not be negative, was " + x);
        }
        if (!(weeks >= 0) || Double.isInfinite(weeks)) {
            table.refuse(table.column(END), "must be a number of weeks of at least 0, was " + weeks);
        }
        if (!(tx >= 0 && tx <= weeks)) {
            table.refuse(last, "must be from 0 to T = " + weeks + ", was " + tx);
        }
        if ((x > 0) != (tx > 0)) {
            table.refuse(last, "must be 0 where x is 0 and above 0 elsewhere, was " + tx + " for x = " + x);
        }
        if (table.isBad()) {
            return Optional.empty();
        }
        try {
            return Optional.of(withGaps ? new Purchases(x, tx, weeks, litt) : new Purchases(x, tx, weeks));
        } catch (IllegalArgumentException e) {
            table.refuse(table.column(withGaps ? GAPS : LAST), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
