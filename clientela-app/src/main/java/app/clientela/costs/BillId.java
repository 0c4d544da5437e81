package app.clientela.costs;

/// Names one bill, as one run told it.
public record BillId(long value) {}
