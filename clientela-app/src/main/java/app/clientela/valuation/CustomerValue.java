package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.util.List;

/// Everything the valuation says of one customer.
/// @param place in the order of total value, the first is 1
/// @param of how many customers there are
/// @param tags what they are beside the status
/// @param atRisk value at risk; zero for everybody who is not slipping away
/// @param certainty how sure the place is
/// @param reasons how the figures came about, line by line
public record CustomerValue(
        CustomerId customer,
        int place,
        int of,
        Status status,
        List<Tag> tags,
        Worth worth,
        Prospect prospect,
        Rhythm rhythm,
        Paid paid,
        Money atRisk,
        Certainty certainty,
        Reasons reasons) {

    public CustomerValue {
        tags = List.copyOf(tags);
    }
}
