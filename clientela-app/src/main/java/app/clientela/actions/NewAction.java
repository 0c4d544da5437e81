package app.clientela.actions;

import app.clientela.business.PersonId;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// An action as a person records it.
/// @param minutes our time, 0 to 1,440
/// @param money what it cost besides the time
/// @param words what was said or done; may be empty
/// @param person who recorded it
public record NewAction(
        CustomerId customer,
        ActionKind kind,
        LocalDate on,
        int minutes,
        Money money,
        String words,
        Optional<PersonId> person) {}
