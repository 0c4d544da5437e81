package app.clientela.orders;

import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import java.util.List;
import java.util.Optional;

/// What came in, after refunds, as of the end of the last run.
/// @param identified from customers, in the shop's own currency
/// @param anonymous from nobody we know, in the shop's own currency: single sales, and what is left
///     of tills' days once the single sales in them are taken out
/// @param otherCurrencies what came in otherwise, apart, because no rate is known
/// @param days from the first to the last day with a sale, a refund or a till's total
public record Takings(Part identified, Part anonymous, List<Part> otherCurrencies, Optional<DayRange> days) {

    public Takings {
        otherCurrencies = List.copyOf(otherCurrencies);
    }

    /// @param orders sales, refunds not counted
    /// @param refunds how many times money was given back
    /// @param gross what came in less what was given back
    public record Part(long orders, long refunds, Money gross, Money net) {

        Part plus(Part other) {
            return new Part(
                    orders + other.orders, refunds + other.refunds, gross.plus(other.gross), net.plus(other.net));
        }
    }
}
