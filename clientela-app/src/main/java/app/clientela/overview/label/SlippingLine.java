package app.clientela.overview.label;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.ChanceBar;
import app.clientela.valuation.RankedCustomer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A customer who is slipping away: who, why we say so, what is at stake.
/// @param gap days from one purchase to the next, as it used to be
/// @param silent days since the latest purchase
public record SlippingLine(
        String name, String link, int gap, long silent, ChanceBar chance, Money expected, Money atRisk) {

    public static List<SlippingLine> of(List<RankedCustomer> customers, LocalDate today) {
        return customers.stream().map(one -> of(one, today)).toList();
    }

    private static SlippingLine of(RankedCustomer customer, LocalDate today) {
        return new SlippingLine(
                customer.name(),
                "/customers/" + customer.publicId().value(),
                customer.rhythm().usualGapDays().orElse(0),
                customer.rhythm()
                        .last()
                        .map(last -> ChronoUnit.DAYS.between(last, today))
                        .orElse(0L),
                ChanceBar.of(customer.buysAgain().meanChance()),
                customer.worth().expected().meanMoney(),
                customer.atRisk());
    }

    /// The form that records a call.
    public String callLink() {
        return link + "/actions/new?kind=call";
    }
}
