package app.clientela.orders;

/// Names one sale or refund inside the application.
public record OrderId(long value) {}
