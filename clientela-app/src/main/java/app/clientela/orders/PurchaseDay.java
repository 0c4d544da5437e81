package app.clientela.orders;

import app.clientela.kernel.Money;
import java.time.LocalDate;

/// What one customer bought on one day, without tax.
public record PurchaseDay(LocalDate on, Money net) {}
