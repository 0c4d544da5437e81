package app.clientela.privacy;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A yes or a no that was not recorded in error.
/// @param told the customer whom the document named
public record Consent(
        long id,
        CustomerId told,
        Channel channel,
        boolean granted,
        Optional<LocalDate> on,
        Optional<Instant> at,
        String how,
        RunId run,
        Instant recordedAt) {}
