package app.clientela.feedback;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.time.LocalDate;
import java.util.Optional;

/// A voice of a customer that holds.
/// @param time the minutes at what an hour costs the shop today
public record Voice(
        VoiceId id,
        CustomerId customer,
        VoiceKind kind,
        LocalDate on,
        Optional<Rating> rating,
        String title,
        String text,
        int minutes,
        Money time,
        Optional<String> order,
        String author,
        RunId run) {}
