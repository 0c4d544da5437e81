package app.clientela.valuation;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;

/// What a customer, or all of them, is worth, in its parts: `total = earned + expected - cost`.
/// @param total the sum; its range is that of the expected part, moved by the others
/// @param earned margin on what was bought until the as-of day, after refunds
/// @param expected margin of the horizon, discounted, net of the cost to serve of those months
/// @param cost cost to serve so far
public record Worth(Estimate total, Money earned, Estimate expected, Money cost) {}
