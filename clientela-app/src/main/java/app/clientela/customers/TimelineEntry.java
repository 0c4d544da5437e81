package app.clientela.customers;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// One thing that happened between a customer and the shop.
/// @param topic what it was about, as a code of the room that tells it; empty where the kind says
///     it
/// @param words what was bought or written; empty where nothing was said
/// @param money what the customer paid (above zero) or got back, or what it cost us (below zero)
/// @param document the number of the document behind it
/// @param reference the id of the thing itself, for a link to it
public record TimelineEntry(
        LocalDate on,
        Kind kind,
        String topic,
        String words,
        Optional<Money> money,
        Optional<String> document,
        long reference) {

    public enum Kind {
        SALE,
        REFUND,
        NOTE,
        CALL,
        VISIT,
        MESSAGE,
        CONSENT,
        WITHDRAWAL,
        REVIEW,
        ANSWER,
        REQUEST
    }
}
