package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.PublicId;
import java.util.List;

/// One customer as a line of a list.
/// @param place in the order of total value among all customers
/// @param detail where they are; may be empty
/// @param buysAgain chance of at least one purchase in 12 months
public record RankedCustomer(
        CustomerId customer,
        PublicId publicId,
        int place,
        String name,
        String detail,
        Status status,
        List<Tag> tags,
        Worth worth,
        Estimate buysAgain,
        Rhythm rhythm,
        Money atRisk) {

    public RankedCustomer {
        tags = List.copyOf(tags);
    }
}
