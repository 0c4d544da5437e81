package app.clientela.customers;

import java.util.Set;

/// Documents that named any of these customers are about `now`: customers were merged, or a merge
/// was undone. Rooms above hand their rows over.
/// @param told customers as documents named them; `now` may be one of them
public record CustomersJoined(Set<CustomerId> told, CustomerId now) {

    public CustomersJoined {
        told = Set.copyOf(told);
    }
}
