package app.clientela.orders;

import app.clientela.kernel.Money;
import java.util.Optional;

/// A product as the lines of sales name it.
/// @param gross what its lines add up to
public record SoldProduct(String text, Optional<String> sku, Money gross) {}
