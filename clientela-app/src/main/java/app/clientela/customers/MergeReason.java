package app.clientela.customers;

/// Why two customers may be one.
public enum MergeReason {
    /// One row led to both.
    TWO_KEYS,
    /// The same phone number and a similar name.
    PHONE,
    /// The same name at the same place.
    NAME_PLACE,
    /// A tax id that would be the other's with its leading zeros.
    TAX_ID_ZERO,
    /// The same e-mail address with different tax ids.
    EMAIL_TAX_ID,
    /// Sales that name nobody but by this name.
    UNNAMED_SALE
}
