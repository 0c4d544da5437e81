package app.clientela.orders;

import app.clientela.kernel.Money;

/// Payments that came in for no order we know, in one currency.
public record LoosePayments(long payments, Money amount) {}
