package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import java.util.List;

/// How the expected margin is spread, as plain numbers; no points where too few have bought.
record SpreadFigures(List<Point> points) {

    /// @param minor expected margin of the first so many customers
    record Point(int customers, Span share, long minor) {}

    /// Whole customers that are so many of a hundred, at least one.
    static int customersOf(int percent, int all) {
        return Math.max(1, Math.toIntExact(Math.round(all * (percent / 100.0))));
    }
}
