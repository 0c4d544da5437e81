package app.clientela.models;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// How well the chance of a purchase held at a past day, one-time buyers and repeaters apart: no
/// model is right for both at once.
///
/// @param origin the past day, and until when it is known who bought
/// @param once for customers who had bought once until then
/// @param repeated for the others
public record BuysAgain(Origin origin, Calibration once, Calibration repeated) {

    /// How well the chances of this model held.
    ///
    /// @param known a model that was fitted to what was known on the day of the origin
    /// @param histories one of each customer, on the clock to which the model was fitted
    /// @param origin the past day
    /// @return the calibration
    public static BuysAgain of(PurchaseModel known, PurchaseDays histories, Origin origin) {
        int day = origin.day();
        return new BuysAgain(
                origin,
                calibration(known, histories, origin, customer -> histories.bought(customer, day) == 1),
                calibration(known, histories, origin, customer -> histories.bought(customer, day) > 1));
    }

    /// {@return the chance, moved as for its group}
    ///
    /// @param chance what the model says
    /// @param isRepeater whether more than one purchase was known
    public double moved(double chance, boolean isRepeater) {
        return (isRepeater ? repeated : once).moved(chance);
    }

    private static Calibration calibration(
            PurchaseModel known, PurchaseDays histories, Origin origin, IntPredicate group) {
        int[] customers =
                Arrays.stream(histories.known(origin.day())).filter(group).toArray();
        PurchaseTable table = histories.table(customers, origin.day());
        double weeks = histories.weeks(origin.day(), origin.until());
        double[] ofRow = new double[table.rows()];
        Blocks.over(ofRow.length, Blocks.ROWS, (low, high) -> {
            for (int row = low; row < high; row++) {
                ofRow[row] = known.chanceOfPurchase(table.history(row), weeks);
            }
        });
        double[] chances = new double[customers.length];
        boolean[] bought = new boolean[customers.length];
        for (int i = 0; i < customers.length; i++) {
            chances[i] = ofRow[table.rowOf(i)];
            bought[i] = histories.bought(customers[i], origin.day(), origin.until()) > 0;
        }
        return Calibration.of(chances, bought);
    }
}
