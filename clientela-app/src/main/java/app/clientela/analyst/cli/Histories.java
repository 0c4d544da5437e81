package app.clientela.analyst.cli;

import app.clientela.models.Occasions;
import app.clientela.models.Purchases;
import app.clientela.models.Spend;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a row tells of a customer. What cannot be is a problem of the table, in its column.
final class Histories {

    static final String[] COUNT = {"x"};
    static final String[] LAST = {"t_x", "t.x", "tx"};
    static final String[] END = {"T", "T.cal"};
    static final String[] GAPS = {"litt"};
    static final String[] OCCASIONS = {"n", "n.cal"};
    static final String[] RENEWALS = {"renewals"};
    static final String[] MEAN = {"zbar"};

    private static final int MOST_RENEWALS = 100_000;
    private static final Map<String, String[]> OF_PURCHASES = Map.of("x", COUNT, "tx", LAST, "T", END, "litt", GAPS);
    private static final Map<String, String[]> OF_OCCASIONS = Map.of("x", COUNT, "tx", LAST, "n", OCCASIONS);
    private static final Map<String, String[]> OF_SPEND = Map.of("n", COUNT, "mean", MEAN);

    private Histories() {}

    static Optional<Purchases> purchases(Table row, boolean withGaps) {
        int x = row.whole(row.column(COUNT));
        double tx = row.number(row.column(LAST));
        double weeks = row.number(row.column(END));
        double litt = withGaps ? row.number(row.column(GAPS)) : 0;
        return made(
                row, OF_PURCHASES, () -> withGaps ? new Purchases(x, tx, weeks, litt) : new Purchases(x, tx, weeks));
    }

    static Optional<Occasions> occasions(Table row) {
        int x = row.whole(row.column(COUNT));
        int tx = row.whole(row.column(LAST));
        int n = row.whole(row.column(OCCASIONS));
        return made(row, OF_OCCASIONS, () -> new Occasions(x, tx, n));
    }

    static Optional<Spend> spend(Table row) {
        int x = row.whole(row.column(COUNT));
        double mean = row.number(row.column(MEAN));
        return made(row, OF_SPEND, () -> new Spend(x, mean));
    }

    /// A number of renewals; 0, and a problem, if it cannot be.
    static int renewals(Table row) {
        int column = row.column(RENEWALS);
        int renewals = row.whole(column);
        if (renewals < 0 || renewals > MOST_RENEWALS) {
            row.refuse(column, "must be from 0 to " + MOST_RENEWALS + ", was " + renewals);
        }
        return Math.clamp(renewals, 0, MOST_RENEWALS);
    }

    /// @param columns of the fields that a refusal begins with, where they are named otherwise
    static <T> Optional<T> made(Table row, Map<String, String[]> columns, Supplier<T> made) {
        if (row.isBad()) {
            return Optional.empty();
        }
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            String[] words = String.valueOf(e.getMessage()).split(" ", 2);
            String[] names = columns.getOrDefault(words[0], new String[] {words[0]});
            row.refuse(row.column(names), words[words.length - 1]);
            return Optional.empty();
        }
    }
}
