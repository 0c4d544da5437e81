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
/// @param next when they buy next, if they are a customer still; needs two purchases, and a chance
/// @param asOf the day up to which silence is counted
public record Rhythm(
        int purchaseDays,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<Integer> usualGapDays,
        Optional<Integer> ownGapDays,
        Optional<Next> next,
        LocalDate asOf) {

    /// The next purchase: before the middle day as likely as not, from the first of the days to the
    /// last 8 times out of 10, or as often as ranges hold in this shop.
    public record Next(LocalDate low, LocalDate middle, LocalDate high) {}

    /// Days since the latest purchase.
    public Optional<Long> silentDays() {
        return last.map(day -> ChronoUnit.DAYS.between(day, asOf));
    }

    /// Days from the first purchase to the as-of day: how long they have been a customer.
    public Optional<Long> customerForDays() {
        return first.map(day -> ChronoUnit.DAYS.between(day, asOf));
    }
}
