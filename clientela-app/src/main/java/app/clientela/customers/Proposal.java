package app.clientela.customers;

import java.util.Optional;

/// Two customers who may be one, or sales without a name that may be this customer's.
record Proposal(CustomerId customer, Optional<CustomerId> other, MergeReason reason) {

    /// The older customer stands first, so that a pair is proposed once.
    static Proposal between(CustomerId one, CustomerId other, MergeReason reason) {
        boolean ordered = one.value() < other.value();
        return new Proposal(ordered ? one : other, Optional.of(ordered ? other : one), reason);
    }
}
