package app.clientela.valuation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a customer buys.
/// @param purchaseDays days with a purchase; two sales of one day are one
/// @param first the day of the first purchase, if any is left after refunds
/// @param last the day of the latest purchase
/// @param usualGapDays days from one purchase to the next, on average; needs two purchases
/// @param ownGapDays silence longer than this is unusual for them; needs a purchase
/// @param asOf the day up to which silence is counted
public record Rhythm(
        int purchaseDays,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<Integer> usualGapDays,
        Optional<Integer> ownGapDays,
        LocalDate asOf) {

    /// Days since the latest purchase.
    public Optional<Long> silentDays() {
        return last.map(day -> ChronoUnit.DAYS.between(day, asOf));
    }

    /// Days from the first purchase to the as-of day: how long they have been a customer.
    public Optional<Long> customerForDays() {
        return first.map(day -> ChronoUnit.DAYS.between(day, asOf));
    }
}
