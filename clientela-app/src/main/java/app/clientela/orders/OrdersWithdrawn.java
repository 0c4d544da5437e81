package app.clientela.orders;

import app.clientela.kernel.RunId;

/// An import was undone: its orders are gone, and what it changed is as it was.
public record OrdersWithdrawn(RunId run) {}
