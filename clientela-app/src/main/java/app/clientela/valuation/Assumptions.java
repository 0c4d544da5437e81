package app.clientela.valuation;

import app.clientela.business.Thresholds;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// All that a valuation rests on beside the purchases.
/// @param asOf the last day covered by sales
/// @param currency of every figure
/// @param believing whether the models start from what is usual in shops; without, the fit is
///     maximum likelihood
/// @param seed the same seed and data give the same figures
/// @param notes keys of sentences about what was assumed, kept with every estimate
public record Assumptions(
        LocalDate asOf,
        Currency currency,
        MarginRate margin,
        Outlook outlook,
        Thresholds thresholds,
        boolean believing,
        long seed,
        List<String> notes) {

    public Assumptions {
        notes = List.copyOf(notes);
    }

    /// The same, looking ahead in another way.
    Assumptions with(Outlook other) {
        return new Assumptions(asOf, currency, margin, other, thresholds, believing, seed, notes);
    }
}
