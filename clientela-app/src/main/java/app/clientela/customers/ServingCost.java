package app.clientela.customers;

import app.clientela.kernel.Money;
import java.time.LocalDate;

/// What serving one customer cost us once.
/// @param minutes our time; 0 where no time was spent
/// @param document what it stands in
public record ServingCost(
        CustomerId customer, CostKind kind, LocalDate on, Money amount, int minutes, String document) {}
