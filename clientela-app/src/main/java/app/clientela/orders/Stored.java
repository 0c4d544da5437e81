package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import java.util.Currency;
import java.util.Optional;

/// What the ledger holds of an order: enough to tell whether a document says something else.
/// @param content the run whose word holds: the one that made it, or the last that changed it
record Stored(
        OrderId id,
        Optional<CustomerId> customer,
        Currency currency,
        Amounts amounts,
        long fingerprint,
        RunId content) {

    /// In minor units of one currency.
    record Amounts(long gross, long net, long delivery, long fee) {

        static Amounts of(NewOrder order) {
            return new Amounts(
                    order.gross().minor(),
                    order.net().minor(),
                    order.delivery().minor(),
                    order.fee().minor());
        }

        Amounts plus(Amounts other) {
            return new Amounts(
                    Math.addExact(gross, other.gross),
                    Math.addExact(net, other.net),
                    Math.addExact(delivery, other.delivery),
                    Math.addExact(fee, other.fee));
        }
    }

    static Stored of(OrderId id, NewOrder order, RunId run) {
        return new Stored(
                id, order.customer(), order.gross().currency(), Amounts.of(order), Fingerprint.of(order), run);
    }

    /// True where the document says what we know. A customer whom it does not name is no
    /// difference.
    boolean says(NewOrder order) {
        return fingerprint == Fingerprint.of(order)
                && amounts.net() == order.net().minor()
                && (order.customer().isEmpty() || order.customer().equals(customer));
    }

    /// With further lines of the same order.
    Stored with(NewOrder more, Repeats repeats) {
        boolean counted = repeats == Repeats.LINES_WITH_TOTAL;
        return new Stored(
                id,
                customer.or(more::customer),
                currency,
                counted ? amounts : amounts.plus(Amounts.of(more)),
                fingerprint + (counted ? Fingerprint.lines(more) : Fingerprint.part(more)),
                content);
    }

    Stored of(Optional<CustomerId> whom) {
        return new Stored(id, whom, currency, amounts, fingerprint, content);
    }
}
