package app.clientela.valuation;

import java.util.List;

/// How the figures of a customer came about: sums to be read line by line, from the top.
/// @param earned from what was bought to the margin earned
/// @param expected from purchase days to the expected margin
/// @param total from the parts to the total value
/// @param lesson the formula of the textbooks beside the model's figure
public record Reasons(List<ReasonLine> earned, List<ReasonLine> expected, List<ReasonLine> total, Lesson lesson) {

    public Reasons {
        earned = List.copyOf(earned);
        expected = List.copyOf(expected);
        total = List.copyOf(total);
    }
}
