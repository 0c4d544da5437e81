package app.clientela.kernel;

import java.time.LocalDate;
import java.util.List;

/// What an estimate stands on.
/// @param asOf the last day of the data it was made from
/// @param horizonMonths how far it looks; 0 for the past
/// @param yearlyDiscount how much less money is worth a year later
/// @param level how often the true value lies between low and high, such as .80
/// @param observations how many customers or documents it rests on
/// @param method the model and how it was fitted, as a key such as `pareto-nbd`
/// @param assumptions keys of the texts that say what was assumed where the data say nothing
public record Basis(
        LocalDate asOf,
        int horizonMonths,
        Percent yearlyDiscount,
        Probability level,
        int observations,
        String method,
        List<String> assumptions) {

    public Basis {
        assumptions = List.copyOf(assumptions);
    }

    /// Two estimates may be added only if they look equally far and discount alike.
    boolean looksLike(Basis other) {
        return horizonMonths == other.horizonMonths
                && yearlyDiscount.equals(other.yearlyDiscount)
                && level.equals(other.level);
    }
}
