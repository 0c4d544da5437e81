package app.clientela.orders;

/// The owner said what a source is: other orders count now than before.
public record OrdersRecounted() {}
