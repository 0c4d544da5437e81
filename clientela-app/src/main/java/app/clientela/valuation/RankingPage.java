package app.clientela.valuation;

import java.util.List;
import java.util.Optional;

/// One page of the list of customers.
/// @param customers at most fifty
/// @param found how many customers the question finds on all pages
/// @param uncounted whether a search finds more than `found`, who were not counted
/// @param next what to ask for the page behind this one; empty on the last
/// @param previous what to ask for the page before this one; empty on the first
public record RankingPage(
        List<RankedCustomer> customers,
        int found,
        boolean uncounted,
        Optional<String> next,
        Optional<String> previous) {

    public RankingPage {
        customers = List.copyOf(customers);
    }
}
