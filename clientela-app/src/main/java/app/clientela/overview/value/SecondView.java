package app.clientela.overview.value;

import app.clientela.overview.chart.DayCurve;
import app.clientela.valuation.SecondPurchase;
import app.clientela.valuation.SecondPurchase.Point;
import java.util.List;
import java.util.Set;

/// How long it takes to the second purchase.
record SecondView(SecondPurchase second) {

    private static final Set<Integer> TOLD = Set.of(7, 14, 28, 56, 91, 182, 273);
    private static final int YEAR = 365;

    DayCurve curve() {
        return DayCurve.of(
                second.points().stream()
                        .map(point -> new DayCurve.Point(point.day(), point.share(), point.low(), point.high()))
                        .toList(),
                second.halfDays());
    }

    List<Point> rows() {
        return second.points().stream()
                .filter(point -> TOLD.contains(point.day()) || point.equals(second.end()))
                .toList();
    }

    boolean isYear() {
        return second.horizonDays() == YEAR;
    }
}
