package app.clientela.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a batch of rows has taught and is still to be stored.
record Learnt(List<Made> made, List<Fact> facts, Set<Proposal> proposals) {

    Learnt() {
        this(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    /// A new customer.
    record Made(CustomerId id, Clues clues) {}

    /// A key of a customer that was not known before.
    record Fact(CustomerId customer, Key key, String given) {}
}
