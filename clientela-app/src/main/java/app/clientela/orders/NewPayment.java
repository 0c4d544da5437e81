package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Money that moved for an order told elsewhere. It is never a sale of its own. Amounts are in one
/// currency and not negative.
/// @param number the payment's own number within its source
/// @param kind a sale where money came in, a refund where it went back
/// @param orders numbers that the order may have, the likeliest first
/// @param fee what was kept of it, or given back with it where money went back
/// @param line where it stands in the file, counted from 1
public record NewPayment(
        String source,
        String number,
        Kind kind,
        List<String> orders,
        Optional<CustomerId> customer,
        LocalDate on,
        Optional<Instant> at,
        Money amount,
        Money fee,
        long line) {

    public NewPayment {
        orders = List.copyOf(orders);
        if (amount.isNegative() || fee.isNegative()) {
            throw new IllegalArgumentException("the kind says which way the money went, not the sign");
        }
        if (!fee.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("the amounts of a payment are in one currency");
        }
    }
}
