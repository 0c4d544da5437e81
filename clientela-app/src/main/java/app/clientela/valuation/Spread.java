package app.clientela.valuation;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import java.util.List;

/// How the expected margin is spread over the customers who have bought, the most promising first.
/// @param points the fewest customers first; the last holds them all
public record Spread(List<Point> points) {

    /// The customers whose loss is looked at.
    public static final int FEW = 5;

    public Spread {
        points = List.copyOf(points);
    }

    /// What the first of the customers bring.
    /// @param share of what all bring
    /// @param expected margin of them
    public record Point(int customers, Estimate share, Money expected) {}

    /// How many customers there are.
    public int customers() {
        return points.getLast().customers();
    }

    public Point first(int customers) {
        return points.stream()
                .filter(point -> point.customers() == customers)
                .findFirst()
                .orElseThrow();
    }

    /// The first so many of a hundred customers.
    public Point hundredths(int percent) {
        return first(SpreadFigures.customersOf(percent, customers()));
    }
}
