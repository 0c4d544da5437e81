package app.clientela.orders;

/// Which way the money went.
public enum Kind {
    SALE,
    REFUND
}
