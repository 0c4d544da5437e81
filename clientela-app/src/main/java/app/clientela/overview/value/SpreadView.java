package app.clientela.overview.value;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.IntervalBar;
import app.clientela.overview.chart.ShareCurve;
import app.clientela.valuation.Certainty;
import app.clientela.valuation.Spread;
import java.util.List;

/// How much of the expected margin the first customers bring.
record SpreadView(Spread spread) {

    /// So many of a hundred customers are looked at first.
    private static final int FIFTH = 20;

    private static final List<Integer> NAMED = List.of(5, FIFTH, 50);

    Spread.Point fifth() {
        return spread.hundredths(FIFTH);
    }

    /// What would be missing without the first few.
    Money few() {
        return spread.first(Spread.FEW).expected();
    }

    IntervalBar interval() {
        return IntervalBar.ofShare(fifth().share());
    }

    ShareCurve curve() {
        return ShareCurve.of(
                spread.points().stream()
                        .map(point -> new ShareCurve.Point(point.customers(), point.share()))
                        .toList(),
                NAMED,
                FIFTH);
    }

    boolean isMany() {
        return spread.customers() >= 2 * Certainty.FIRST;
    }
}
