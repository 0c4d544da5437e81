package app.clientela.valuation;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;

/// One line of a sum.
/// @param key the text that says what the figure is, such as `valuation.reason.sales`
/// @param step what is done with it
public record ReasonLine(String key, Step step, Figure figure) {

    /// What a line does to those above it.
    public enum Step {
        START,
        PLUS,
        MINUS,
        TIMES,
        RESULT
    }

    /// The figure of a line.
    public sealed interface Figure {
        /// Money from documents, or worked out to the cent from it. Always with its own sign left
        /// off: the step says whether it is added or taken away.
        record Amount(Money money) implements Figure {}

        /// Something expected, with its range.
        record Expected(Estimate estimate) implements Figure {}

        /// A share, such as the margin.
        record Share(Percent share) implements Figure {}
    }
}
