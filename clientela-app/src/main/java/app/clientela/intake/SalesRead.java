package app.clientela.intake;

import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseHistory;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What files of sales tell, in one currency, without a shop: totals, and who bought when.
/// @param asOf the last day with a sale that was kept; empty where none was
/// @param currency of all amounts; empty where no row and no option says it
/// @param held the currency in which amounts are held; only a stand-in where `currency` is empty
/// @param rows of values read, good or bad
/// @param skipped and refused rows by reason
/// @param firstRefused the first hundred refused rows
/// @param orders distinct documents of kept rows, refunds left out
/// @param refunds distinct documents that give back
/// @param revenue of all rows kept, refunds subtracted
/// @param others what was sold in other currencies
/// @param customers who are named, in the order of their keys
public record SalesRead(
        Optional<LocalDate> asOf,
        Optional<Currency> currency,
        Currency held,
        long rows,
        Map<Reason, Long> skipped,
        Map<Reason, Long> refused,
        List<RefusedRow> firstRefused,
        List<Notice> notices,
        long orders,
        long refunds,
        Money revenue,
        Anonymous anonymous,
        List<OtherCurrency> others,
        List<Named> customers) {

    public SalesRead {
        skipped = Map.copyOf(skipped);
        refused = Map.copyOf(refused);
        firstRefused = List.copyOf(firstRefused);
        notices = List.copyOf(notices);
        others = List.copyOf(others);
        customers = List.copyOf(customers);
    }

    /// Sales behind which nobody is named.
    public record Anonymous(long orders, Money revenue) {}

    /// Sales in a currency that is not added to the rest.
    public record OtherCurrency(Currency currency, long rows, long orders, long refunds, Money revenue) {}

    /// One customer by the key column, exactly as written.
    /// @param history what they bought, after the rule of refunds; its customer id is the place in
    ///     the list, counted from 1
    public record Named(String key, PurchaseHistory history) {}
}
