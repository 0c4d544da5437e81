package app.clientela.costs;

/// Which way the money goes.
public enum BillKind {
    BILL,
    CREDIT
}
