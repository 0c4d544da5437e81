package app.clientela.orders;

import app.clientela.kernel.Money;
import java.util.Optional;

/// One product of an order.
/// @param quantityMilli thousandths of a piece: 1,500 is one and a half
/// @param gross what the customer paid for it
public record NewLine(String product, Optional<String> sku, long quantityMilli, Money gross) {}
