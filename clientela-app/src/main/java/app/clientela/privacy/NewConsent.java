package app.clientela.privacy;

import app.clientela.customers.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A yes or a no as a document tells it.
/// @param granted false where it was withdrawn
/// @param on empty where the document does not say it
/// @param how the evidence, as the document writes it
public record NewConsent(
        CustomerId customer,
        Channel channel,
        boolean granted,
        Optional<LocalDate> on,
        Optional<Instant> at,
        String how) {}
