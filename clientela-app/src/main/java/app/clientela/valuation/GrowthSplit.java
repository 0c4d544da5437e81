package app.clientela.valuation;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/// By how much net sales to customers with a name grew from one time to the next of the same
/// length, and by whom: the parts add up to the difference to the cent.
/// @param beforeOn the first day of the earlier time
/// @param from the first day of the later time
/// @param to its last: the as-of day
/// @param months the length of either: 12, or less where the sales that are known are shorter
/// @param parts in the order of [Cause], those that there are
public record GrowthSplit(
        LocalDate beforeOn, LocalDate from, LocalDate to, int months, Money before, Money after, List<Part> parts) {

    public GrowthSplit {
        parts = List.copyOf(parts);
    }

    /// Where growth comes from. A customer is one of the first three, or has bought in both times:
    /// from n₀ days of on average b₀ to n₁ days of b₁. Then `n₁b₁ − n₀b₀` is
    /// `(n₁−n₀)(b₀+b₁)/2 + (b₁−b₀)(n₀+n₁)/2`: each of the two at the mean of the other (Marshall and
    /// Edgeworth; of two factors it is Shapley's value), so that neither is favoured and nothing is
    /// left over. Where products have prices in both times, what changed by them is taken out of the
    /// second, at the mean of the quantities.
    public enum Cause {
        /// First purchase in the later time: all that they bought.
        NEW,
        /// Bought in the later time and before the earlier one, not in it: all that they bought.
        BACK,
        /// Bought in the earlier time and not in the later one: less all that they had bought.
        LEFT,
        /// Bought in both: purchase days more or less.
        OFTEN,
        /// Bought in both: the same products for more or less. Only where most sales say products
        /// and quantities.
        PRICE,
        /// Bought in both: amounts of a purchase day larger or smaller.
        BASKET,
        /// What was given back without a sale that it belongs to, by anybody.
        REFUNDS
    }

    /// @param customers whose part it is
    /// @param low by chance alone, with customers of the same kind, it might have been so little
    /// @param high or so much, 8 times out of 10
    public record Part(Cause cause, int customers, Money amount, Money low, Money high) {}
}
