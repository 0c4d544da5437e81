package app.clientela.valuation;

import app.clientela.kernel.Probability;
import app.clientela.models.KaplanMeier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Counts the days from a first purchase to the second.
final class SecondFigures {

    /// The normal quantile of .9.
    static final double EIGHT_OF_TEN = 1.2815515655446004;

    private static final int YEAR = 365;
    private static final int WEEK = 7;
    private static final int LEAST_CUSTOMERS = 10;

    private final int asOf;
    private final KaplanMeier.Builder waiting = KaplanMeier.builder();

    SecondFigures(LocalDate asOf) {
        this.asOf = Math.toIntExact(asOf.toEpochDay());
    }

    /// @param history with a purchase
    void add(HistoryFigures history) {
        boolean came = history.size() > 1;
        waiting.add((came ? history.day(1) : asOf) - history.firstDay(), came);
    }

    /// A point for each week. Where fewer than ten are watched, the curve ends.
    Optional<SecondPurchase> found() {
        KaplanMeier curve = waiting.build();
        int horizon = curve.steps().stream()
                .filter(step -> step.atRisk() >= LEAST_CUSTOMERS && step.time() <= YEAR)
                .mapToInt(KaplanMeier.Step::time)
                .max()
                .orElse(0);
        horizon = curve.atRisk(YEAR) >= LEAST_CUSTOMERS ? YEAR : horizon;
        int half = curve.halfTime(horizon);
        if (half == 0) {
            return Optional.empty();
        }
        KaplanMeier.Range range = curve.halfTimeRange(horizon, EIGHT_OF_TEN);
        List<SecondPurchase.Point> points = IntStream.concat(
                        IntStream.rangeClosed(0, (horizon - 1) / WEEK).map(week -> week * WEEK), IntStream.of(horizon))
                .mapToObj(day -> point(curve, day))
                .toList();
        return Optional.of(new SecondPurchase(
                curve.customers(), curve.events(), horizon, half, (int) range.low(), (int) range.high(), points));
    }

    private static SecondPurchase.Point point(KaplanMeier curve, int day) {
        KaplanMeier.Range range = curve.range(day, EIGHT_OF_TEN);
        return new SecondPurchase.Point(
                day,
                curve.atRisk(day),
                new Probability(1 - curve.survival(day)),
                new Probability(1 - range.high()),
                new Probability(1 - range.low()));
    }
}
