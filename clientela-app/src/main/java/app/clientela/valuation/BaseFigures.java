package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sums over all customers, in minor units.
/// @param expected with the range of the sum, which is narrower than the sum of the ranges
/// @param days purchase days of all in the horizon
/// @param serving expected cost to serve of the horizon, which is taken off `expected`
record BaseFigures(
        long earned,
        Span expected,
        Span days,
        long cost,
        long serving,
        long atRisk,
        GroupCounts counts,
        Optional<Change> change,
        List<String> flags) {

    static BaseFigures of(AssessmentCalibration.Result result, Optional<Change> change, List<String> flags) {
        long earned = 0;
        long cost = 0;
        long atRisk = 0;
        double serving = 0;
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        Map<Tag, Integer> byTag = new EnumMap<>(Tag.class);
        List.of(Status.values()).forEach(status -> byStatus.put(status, 0));
        List.of(Tag.values()).forEach(tag -> byTag.put(tag, 0));
        for (CustomerFigures figures : result.customers()) {
            earned += figures.made().earned();
            cost += figures.made().cost();
            atRisk += figures.atRisk();
            serving += figures.ahead().discounted() * figures.ahead().serving();
            byStatus.merge(figures.status(), 1, Integer::sum);
            figures.tags().forEach(tag -> byTag.merge(tag, 1, Integer::sum));
        }
        GroupCounts counts = new GroupCounts(result.customers().size(), byStatus, byTag);
        return new BaseFigures(
                earned, result.expected(), result.days(), cost, Math.round(serving), atRisk, counts, change, flags);
    }

    /// The total at another margin: sales bring more or less, serving costs the same.
    long totalAt(int marginBasisPoints, int assumedBasisPoints) {
        double brought = earned + expected.mean() + serving;
        double scaled = assumedBasisPoints == 0 ? 0 : brought * marginBasisPoints / assumedBasisPoints;
        return Math.round(scaled) - serving - cost;
    }
}
