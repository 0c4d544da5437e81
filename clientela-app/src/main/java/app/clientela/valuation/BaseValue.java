package app.clientela.valuation;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the valuation says of all customers together.
/// @param asOf the last day covered by sales
/// @param worth in parts, with the range of the sum
/// @param atRisk value at risk of those slipping away
/// @param counts how many customers of each kind
/// @param change over the last 90 days; empty while there is less history than that
/// @param margin what was assumed for the margin, where the owner has not said it
/// @param flags keys of sentences about the data that the reader should know
/// @param model what the figures were made with
public record BaseValue(
        LocalDate asOf,
        Worth worth,
        Money atRisk,
        GroupCounts counts,
        Optional<Change> change,
        Optional<MarginQuestion> margin,
        List<String> flags,
        FittedModel model) {

    public BaseValue {
        flags = List.copyOf(flags);
    }
}
