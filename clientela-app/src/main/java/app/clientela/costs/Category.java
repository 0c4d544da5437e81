package app.clientela.costs;

/// What money was spent on.
public enum Category {
    GOODS,
    DELIVERY,
    FEES,
    OTHER
}
