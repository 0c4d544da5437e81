package app.clientela.overview.customers;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.ChanceBar;
import app.clientela.overview.chart.MixBar;
import app.clientela.overview.label.Label;
import app.clientela.valuation.RankedCustomer;
import app.clientela.valuation.Worth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One customer as a line of the list.
/// @param tags what they are beside the label
/// @param drawn its bars, the parts of the value on the scale of the longest bar of the page
record CustomerRow(
        String name,
        String detail,
        String link,
        Label label,
        List<Label> tags,
        Worth worth,
        Drawn drawn,
        Optional<LocalDate> last) {

    /// The bars of a line.
    record Drawn(MixBar mix, ChanceBar chance) {}

    static List<CustomerRow> of(List<RankedCustomer> customers) {
        return customers.stream()
                .map(customer -> extent(customer.worth()))
                .max(Money::compareTo)
                .map(longest -> customers.stream().map(one -> of(one, longest)).toList())
                .orElse(List.of());
    }

    private static CustomerRow of(RankedCustomer customer, Money longest) {
        Worth worth = customer.worth();
        MixBar mix = MixBar.of(worth.earned(), worth.expected().meanMoney(), worth.cost(), longest);
        return new CustomerRow(
                customer.name(),
                customer.detail(),
                "/customers/" + customer.publicId().value(),
                Label.of(customer.status()),
                customer.tags().stream().map(Label::of).toList(),
                worth,
                new Drawn(mix, ChanceBar.of(customer.buysAgain().meanChance())),
                customer.rhythm().last());
    }

    private static Money extent(Worth worth) {
        return MixBar.extent(worth.earned(), worth.expected().meanMoney(), worth.cost());
    }

    MixBar mix() {
        return drawn.mix();
    }

    ChanceBar chance() {
        return drawn.chance();
    }
}
