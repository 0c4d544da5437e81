package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.util.Optional;

/// What the ledger holds of an order: enough to tell whether a document says something else.
/// @param net in minor units, where the document said it
/// @param told whether the run at work has told it already
record Stored(OrderId id, Optional<CustomerId> customer, Optional<Long> net, long fingerprint, boolean told) {

    static Stored of(OrderId id, NewOrder order) {
        return new Stored(id, order.customer(), order.net().map(Money::minor), Fingerprint.of(order), true);
    }

    /// True where the document says what we know. A customer whom it does not name is no
    /// difference.
    boolean says(NewOrder order) {
        return fingerprint == Fingerprint.of(order)
                && net.equals(order.net().map(Money::minor))
                && (order.customer().isEmpty() || order.customer().equals(customer));
    }

    Stored toldNow() {
        return new Stored(id, customer, net, fingerprint, true);
    }

    Stored of(Optional<CustomerId> whom) {
        return new Stored(id, whom, net, fingerprint, told);
    }
}
