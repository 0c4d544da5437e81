package app.clientela.feedback;

import app.clientela.customers.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody said, as a document tells it.
/// @param number unique within the source
/// @param customer empty where nobody knows whose voice it is
/// @param minutes of our time that it took; 0 where the document does not say it
/// @param order the number of the order that it is about
/// @param author the name that stands under it; empty where there is none
/// @param line where it begins in the file, counted from 1
public record NewVoice(
        String source,
        String number,
        VoiceKind kind,
        Optional<CustomerId> customer,
        LocalDate on,
        Optional<Instant> at,
        Optional<Rating> rating,
        String title,
        String text,
        int minutes,
        Optional<String> order,
        String author,
        long line) {

    /// As much of it as is kept of somebody who was erased.
    public NewVoice withoutWords() {
        return new NewVoice(source, number, kind, customer, on, at, rating, "", "", minutes, order, "", line);
    }
}
