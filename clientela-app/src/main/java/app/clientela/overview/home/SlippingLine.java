package app.clientela.overview.home;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.ChanceBar;
import app.clientela.valuation.RankedCustomer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A customer who is slipping away: who, why we say so, what is at stake.
/// @param gap days from one purchase to the next, as it used to be
/// @param silent days since the latest purchase
record SlippingLine(String name, String link, int gap, long silent, ChanceBar chance, Money atRisk) {

    static SlippingLine of(RankedCustomer customer, LocalDate today) {
        return new SlippingLine(
                customer.name(),
                "/customers/" + customer.publicId().value(),
                customer.rhythm().usualGapDays().orElse(0),
                customer.rhythm()
                        .last()
                        .map(last -> ChronoUnit.DAYS.between(last, today))
                        .orElse(0L),
                ChanceBar.of(customer.buysAgain().meanChance()),
                customer.atRisk());
    }
}
