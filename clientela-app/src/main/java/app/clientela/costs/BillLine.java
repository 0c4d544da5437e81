package app.clientela.costs;

import app.clientela.kernel.Money;
import java.util.Optional;

/// One line of a bill, with what it is for.
public record BillLine(String text, Optional<String> sku, long quantityMilli, Money net, Category category) {}
