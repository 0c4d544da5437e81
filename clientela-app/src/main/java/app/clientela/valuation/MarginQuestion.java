package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;

/// What the answer to "how much is left after paying for the goods?" would change.
/// @param assumed the margin all figures are drawn at
/// @param low a low margin in this trade: one shop in ten has less
/// @param high a high one: one shop in ten has more
/// @param totalAtLow the total value of the base at the low margin
/// @param totalAtHigh the same at the high margin
public record MarginQuestion(Percent assumed, Percent low, Percent high, Money totalAtLow, Money totalAtHigh) {}
