package app.clientela.actions;

import app.clientela.business.PersonId;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something we did for or with a customer.
/// @param money what it cost besides the time
/// @param cost minutes at the shop's cost of an hour, and the money
public record Action(
        ActionId id,
        CustomerId customer,
        ActionKind kind,
        LocalDate on,
        int minutes,
        Money money,
        Money cost,
        String words,
        Optional<PersonId> person,
        Instant recordedAt) {}
