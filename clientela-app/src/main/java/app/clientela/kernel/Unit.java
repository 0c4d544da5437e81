package app.clientela.kernel;

import java.util.Currency;

/// What an estimate counts.
public sealed interface Unit {
    /// Money, in major units of the currency.
    record Amount(Currency currency) implements Unit {}

    /// Whole things: orders, customers.
    record Count() implements Unit {}

    /// A chance between 0 and 1.
    record Share() implements Unit {}
}
