package app.clientela.customers;

import app.clientela.kernel.RunId;
import java.util.List;
import java.util.Set;

/// What customers were known by until they were erased. It is never kept.
/// @param customers as documents named them
/// @param addresses e-mail addresses and phone numbers
/// @param runs that told something of them
public record Forgotten(Set<CustomerId> customers, Traces traces, List<String> addresses, Set<RunId> runs) {

    public Forgotten {
        customers = Set.copyOf(customers);
        addresses = List.copyOf(addresses);
        runs = Set.copyOf(runs);
    }
}
