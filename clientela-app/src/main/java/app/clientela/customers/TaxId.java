package app.clientela.customers;

/// What a tax id column says, once looked at closely.
sealed interface TaxId {

    /// Its check digit fits: nobody else has it.
    record Verified(String matched) implements TaxId {}

    /// It would fit with the leading zeros that a spreadsheet takes away: offered, never used.
    record Offered(String matched) implements TaxId {}

    /// It may be right, but nothing in it can be checked.
    record Unverified(String text) implements TaxId {}

    /// Blank, damaged, wrong, or one that many share.
    record None() implements TaxId {}
}
