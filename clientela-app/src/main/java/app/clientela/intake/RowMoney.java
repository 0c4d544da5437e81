package app.clientela.intake;

import java.util.Currency;
import java.util.Optional;

/// What one row says of money and quantity, in millionths; `ABSENT` where it says nothing.
/// Columns that repeat an order's amount in each row are not yet counted once.
/// @param currency of the row, empty where nothing tells it
/// @param amount what the row is worth: its total, or its unit price by its quantity
/// @param line what the line is worth where `amount` is the whole order's
record RowMoney(
        Optional<Currency> currency,
        long amount,
        long line,
        long net,
        long tax,
        long discount,
        long delivery,
        long fee,
        long quantity) {

    static final long ABSENT = Long.MIN_VALUE;

    /// One whole unit, in millionths.
    static final long UNIT = 1_000_000;

    /// The same with the money going the other way, if it does not already.
    RowMoney givenBack() {
        return new RowMoney(
                currency, back(amount), back(line), back(net), back(tax), back(discount), delivery, fee, quantity);
    }

    private static long back(long value) {
        return value == ABSENT ? ABSENT : -Math.abs(value);
    }
}
