package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sale or a refund as a document tells it. All amounts are in one currency and not negative.
/// @param number the document's own number within its source, or a hash where it has none
/// @param numbered false where the number is a hash
/// @param customer empty for an anonymous sale
/// @param at the moment, where the document says one
/// @param amount as the document writes it; where it says no net amount, with tax or without as the
///     amounts of the shop are
/// @param net the amount without tax, where the document says it
/// @param delivery what the delivery cost us
/// @param fee what the payment cost us
/// @param refundOf the number of the sale that this refund gives back
/// @param line where it begins in the file, counted from 1
public record NewOrder(
        String source,
        String number,
        boolean numbered,
        Kind kind,
        Optional<CustomerId> customer,
        LocalDate on,
        Optional<Instant> at,
        Money amount,
        Optional<Money> net,
        Money delivery,
        Money fee,
        List<NewLine> lines,
        Optional<String> refundOf,
        long line) {

    public NewOrder {
        lines = List.copyOf(lines);
        if (amount.isNegative() || net.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("the kind says which way the money went, not the sign");
        }
        Currency currency = amount.currency();
        boolean oneCurrency = Stream.concat(
                        Stream.concat(net.stream(), Stream.of(delivery, fee)),
                        lines.stream().map(NewLine::gross))
                .allMatch(other -> other.currency().equals(currency));
        if (!oneCurrency) {
            throw new IllegalArgumentException("the amounts of an order are in one currency");
        }
    }

    /// True for a refund with the number of its sale: it stands for everything given back of it so
    /// far.
    boolean isSoFar() {
        return kind == Kind.REFUND && refundOf.filter(number::equals).isPresent();
    }
}
