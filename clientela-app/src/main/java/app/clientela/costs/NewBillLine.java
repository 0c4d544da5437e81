package app.clientela.costs;

import app.clientela.kernel.Money;
import java.util.Optional;

/// One line of a bill.
/// @param sku the supplier's own number of the product
/// @param quantityMilli thousandths of a piece
/// @param net without tax; below zero where the line takes something off
public record NewBillLine(String text, Optional<String> sku, long quantityMilli, Money net) {}
