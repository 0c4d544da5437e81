package app.clientela.valuation;

import java.util.List;
import java.util.Optional;

/// One page of the list of customers.
/// @param customers at most fifty
/// @param found how many customers the question finds on all pages
/// @param next what to ask after this page; empty on the last
public record RankingPage(List<RankedCustomer> customers, int found, Optional<String> next) {

    public RankingPage {
        customers = List.copyOf(customers);
    }
}
