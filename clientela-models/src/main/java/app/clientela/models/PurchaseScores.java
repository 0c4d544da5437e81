package app.clientela.models;

/// P(alive) and expected purchase days of every customer of a table, each distinct history looked
/// at once, on all processors. Immutable.
public final class PurchaseScores {

    private static final int ROWS = 512;

    private final PurchaseTable table;
    private final double[] alive;
    private final double[] expected;

    private PurchaseScores(PurchaseTable table) {
        this.table = table;
        this.alive = new double[table.rows()];
        this.expected = new double[table.rows()];
    }

    /// Scores every history of the table.
    ///
    /// @param weeks that purchases are expected in, after the history
    /// @param model the model with its parameters
    /// @param table histories
    /// @return the scores
    public static PurchaseScores of(PurchaseModel model, PurchaseTable table, double weeks) {
        PurchaseScores scores = new PurchaseScores(table);
        Blocks.over(table.rows(), ROWS, (low, high) -> {
            for (int row = low; row < high; row++) {
                Purchases history = table.history(row);
                scores.alive[row] = model.aliveProbability(history);
                scores.expected[row] = model.expectedPurchases(history, weeks);
            }
        });
        return scores;
    }

    /// {@return P(alive) of the history that was put into the table at this place, from 0}
    ///
    /// @param place from 0, in the order they were put in
    public double alive(int place) {
        return alive[table.rowOf(place)];
    }

    /// {@return expected purchase days of the history that was put into the table at this place,
    /// from 0}
    ///
    /// @param place from 0, in the order they were put in
    public double expected(int place) {
        return expected[table.rowOf(place)];
    }
}
