package app.clientela.models;

/// A customer whose truth is known.
///
/// @param purchases the history up to T
/// @param alive whether the customer has not left at T
/// @param later number of purchases in the horizon after T
public record SimulatedCustomer(Purchases purchases, boolean alive, int later) {}
