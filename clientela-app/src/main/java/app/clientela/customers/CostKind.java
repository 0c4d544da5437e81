package app.clientela.customers;

/// What a cost to serve was spent on.
public enum CostKind {
    DELIVERY,
    FEE,
    MINUTES,
    EXPENSE
}
