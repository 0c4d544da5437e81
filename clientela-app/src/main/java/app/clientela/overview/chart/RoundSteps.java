package app.clientela.overview.chart;

/// Steps of an axis that a person would choose: 1, 2, 4 or 5 with zeros.
final class RoundSteps {

    private static final int[] FIRST = {1, 2, 4, 5, 10};
    private static final int MOST = 4;

    private RoundSteps() {}

    /// The smallest round step that needs at most four to cover the span.
    static long of(long span) {
        long power = 1;
        while (power * FIRST[FIRST.length - 1] * MOST < span) {
            power *= 10;
        }
        for (int first : FIRST) {
            if (power * first * MOST >= span) {
                return power * first;
            }
        }
        throw new IllegalStateException("no step for " + span);
    }
}
