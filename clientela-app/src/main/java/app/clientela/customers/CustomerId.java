package app.clientela.customers;

/// Names one customer inside the application; never shown.
public record CustomerId(long value) {}
