package app.clientela.intake.formats;

import app.clientela.intake.Hints;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.time.LocalDate;
import java.util.Optional;

/// What reviews, answers and requests have in common.
final class Voices {

    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

    private Voices() {}

    /// A rating of whole steps; empty where it is none of the scale.
    static Optional<Told.Rating> rating(String given, int least, int most) {
        if (!given.matches("\\d{1,2}(?:[.,]0{1,2})?")) {
            return Optional.empty();
        }
        int steps = Integer.parseInt(given.replaceFirst("[.,].*", ""));
        return steps < least || steps > most ? Optional.empty() : Optional.of(new Told.Rating(steps, least, most));
    }

    /// Why nothing can have been said on a day, if so.
    static Optional<Reason> fault(LocalDate day, Hints hints) {
        if (day.isBefore(OLDEST)) {
            return Optional.of(Reason.DATE_TOO_OLD);
        }
        return day.isAfter(hints.today()) ? Optional.of(Reason.DATE_IN_FUTURE) : Optional.empty();
    }
}
