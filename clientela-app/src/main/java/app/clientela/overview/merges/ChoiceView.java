package app.clientela.overview.merges;

import app.clientela.customers.Customer;
import java.util.List;

/// Customers who may be the same as this one, found by a search.
/// @param search empty before anything was searched for
record ChoiceView(Customer customer, String search, List<Found> found) {

    record Found(String id, String name, String detail) {}

    String link() {
        return MergesView.linkTo(customer);
    }

    String compare(Found other) {
        return MergesView.compare(MergesView.id(customer), other.id());
    }
}
