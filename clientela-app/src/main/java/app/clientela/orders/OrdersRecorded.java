package app.clientela.orders;

import app.clientela.kernel.RunId;

/// An import has ended: its orders are here, and refunds have found their sales.
public record OrdersRecorded(RunId run) {}
