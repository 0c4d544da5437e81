package app.clientela.intake;

/// What the owner can have done to all refused rows of one reason at once.
public enum Cure {
    /// Dates that cannot be read in the order of their column are read in the other one.
    DATES_OTHER_WAY,
    /// Amounts with the other decimal mark are read by it.
    MARK_OTHER_WAY,
    /// Amounts of an unknown currency are in the shop's own.
    SHOP_CURRENCY,
    /// The column that cannot be read is passed over.
    WITHOUT_COLUMN,
    /// The rows stay out, knowingly.
    LEAVE_OUT
}
