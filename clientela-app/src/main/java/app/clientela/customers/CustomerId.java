package app.clientela.customers;

public record CustomerId(long value) {}
