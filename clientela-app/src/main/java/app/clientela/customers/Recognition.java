package app.clientela.customers;

/// What came of looking at who a row is about.
public sealed interface Recognition {

    /// Somebody we knew already: the customer whom the row names, also where they were merged into
    /// another since, or erased.
    record Known(CustomerId customer) implements Recognition {}

    /// Somebody new, known from now on.
    record Created(CustomerId customer) implements Recognition {}

    /// Nobody in particular: the sale stays anonymous.
    record Unnamed() implements Recognition {}
}
