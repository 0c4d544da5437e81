package app.clientela.overview.why;

import app.clientela.customers.Customer;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Probability;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.ReasonLine;
import app.clientela.valuation.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the margin expected of one customer comes from.
/// @param value empty while they have none
/// @param computing true where values are being worked out
record CustomerWhyView(
        Customer customer, Optional<CustomerValue> value, Optional<Known> known, boolean computing, LocalDate today) {

    private static final int TENTHS = 10;

    /// Empty where there is nothing to explain: not a purchase, nor a refund.
    static Optional<CustomerValue> explained(Optional<CustomerValue> value) {
        return value.filter(found -> hasBought(found) || !found.worth().earned().isZero());
    }

    String name() {
        return customer.name();
    }

    String link() {
        return "/customers/" + customer.publicId().value();
    }

    String csvLink() {
        return link() + "/why.csv";
    }

    Optional<UsedView> used() {
        return known.map(
                all -> new UsedView(all, value.map(CustomerValue::rhythm), Optional.of(link() + "/documents")));
    }

    Optional<ChancesView> chances() {
        return known.flatMap(all -> all.chances(value.filter(CustomerWhyView::hasBought)
                .map(found -> found.prospect().buysAgain().meanChance())));
    }

    /// True where the range tells more than its mean.
    boolean isThin() {
        return known.map(Known::isBorrowed).orElse(false);
    }

    /// True where chances are moved by the shop's own past.
    boolean isCorrected() {
        return known.map(Known::isCorrected).orElse(false);
    }

    static boolean hasBought(CustomerValue value) {
        return value.rhythm().purchaseDays() > 0;
    }

    static Estimate expected(CustomerValue value) {
        return value.worth().expected();
    }

    static List<ReasonLine> lines(CustomerValue value) {
        return value.reasons().expected();
    }

    /// So many of ten customers like this one buy again.
    static long tenths(CustomerValue value) {
        Probability again = value.prospect().buysAgain().meanChance();
        return Math.round(again.value() * TENTHS);
    }

    /// What they used to do is told in the past.
    static boolean isLost(CustomerValue value) {
        return value.status() == Status.LOST;
    }

    /// True where the range begins at nothing, and does not end there.
    static boolean mayBringNothing(CustomerValue value) {
        Estimate expected = expected(value);
        return expected.lowMoney().minor() == 0 && expected.highMoney().isPositive();
    }
}
