package app.clientela.orders;

import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.util.List;
import java.util.Optional;

/// What one source has told, as of the end of the last run.
/// @param sales how many, or how many receipts of a till; those called off are left out, papers of
///     sales counted elsewhere are not
/// @param gross the same with tax, less what was given back, by currency
/// @param days from its first to its last day; none where it told nothing that has one
/// @param lastRun the last import with something of it
public record SourceFigures(
        String source, SourceRole role, long sales, List<Money> gross, Optional<DayRange> days, RunId lastRun) {

    public SourceFigures {
        gross = List.copyOf(gross);
    }
}
