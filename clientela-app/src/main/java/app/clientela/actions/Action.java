package app.clientela.actions;

import app.clientela.business.PersonId;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something we did for or with a customer.
/// @param money what it cost besides the time
/// @param time the minutes at what an hour costs the shop today
public record Action(
        ActionId id,
        CustomerId customer,
        ActionKind kind,
        LocalDate on,
        int minutes,
        Money money,
        Money time,
        String words,
        Optional<PersonId> person,
        Instant recordedAt) {

    /// Money and time together, or the time alone where the money was in another currency.
    public Money cost() {
        return money.currency().equals(time.currency()) ? money.plus(time) : time;
    }
}
