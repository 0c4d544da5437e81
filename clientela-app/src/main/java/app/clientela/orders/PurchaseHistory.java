package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.util.List;

/// What one customer bought, in the shop's own currency, as of a day.
/// @param days the purchase days, earliest first, after the refunds that belong to them; a day that
///     was given back in full is not here
/// @param unlinkedRefunds what was given back without a sale it belongs to, by the refund's own
///     day, as amounts above zero
/// @param paidGross what the customer paid in all, with tax, less what was given back
/// @param paidTax the tax in it
public record PurchaseHistory(
        CustomerId customer,
        List<PurchaseDay> days,
        List<PurchaseDay> unlinkedRefunds,
        Money paidGross,
        Money paidTax) {

    public PurchaseHistory {
        days = List.copyOf(days);
        unlinkedRefunds = List.copyOf(unlinkedRefunds);
    }
}
