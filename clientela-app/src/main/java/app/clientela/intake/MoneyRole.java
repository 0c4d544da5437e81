package app.clientela.intake;

/// How the money of an order is found in its rows.
public enum MoneyRole {
    /// Each row is an order and its amount is the order's.
    TOTAL_PER_ROW,
    /// Each row of a number repeats the order's total, which counts once.
    TOTAL_PER_ORDER,
    /// Each row is a line: its unit price by its quantity.
    UNIT_TIMES_QUANTITY,
    /// Each row is a line and its amount is the line's; an order is the sum of its lines.
    LINE_AMOUNT
}
