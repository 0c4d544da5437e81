package app.clientela.orders;

import app.clientela.kernel.Money;

/// Sales of one run, in one currency, that have been called off.
public record CancelledSales(long sales, Money gross, Money net) {}
