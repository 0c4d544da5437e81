package app.clientela.models;

/// Between which numbers the purchase days of every customer of a table fall, and their chance of
/// one at least; each distinct history looked at once, on all processors. Immutable.
public final class PurchaseRanges {

    private static final int ROWS = 128;

    private final PurchaseTable table;
    private final int[] low;
    private final int[] high;
    private final double[] chance;

    private PurchaseRanges(PurchaseTable table) {
        this.table = table;
        this.low = new int[table.rows()];
        this.high = new int[table.rows()];
        this.chance = new double[table.rows()];
    }

    /// Looks at every history of the table.
    ///
    /// @param model the model with its parameters
    /// @param table histories
    /// @param weeks that purchases are counted in, after the history
    /// @param level chance that the count is within, at least 0 and below 1
    /// @return the ranges
    public static PurchaseRanges of(PurchaseModel model, PurchaseTable table, double weeks, double level) {
        PurchaseRanges ranges = new PurchaseRanges(table);
        Blocks.over(table.rows(), ROWS, (from, to) -> {
            for (int row = from; row < to; row++) {
                Purchases history = table.history(row);
                CountRange range = model.countRange(history, weeks, level);
                ranges.low[row] = range.low();
                ranges.high[row] = range.high();
                ranges.chance[row] = model.chanceOfPurchase(history, weeks);
            }
        });
        return ranges;
    }

    /// {@return the range of the history that was put into the table at this place, from 0}
    ///
    /// @param place from 0, in the order they were put in
    public CountRange range(int place) {
        int row = table.rowOf(place);
        return new CountRange(low[row], high[row]);
    }

    /// {@return the chance of a purchase of the history that was put into the table at this place,
    /// from 0}
    ///
    /// @param place from 0, in the order they were put in
    public double chance(int place) {
        return chance[table.rowOf(place)];
    }
}
