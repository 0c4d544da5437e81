package app.clientela.orders;

public record OrderId(long value) {}
