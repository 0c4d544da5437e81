package app.clientela.valuation;

import app.clientela.kernel.Probability;
import java.util.List;

/// How long it takes from the first purchase day to the second, by Kaplan and Meier: who has not
/// bought again counts for as long as they have been watched.
/// @param customers everybody who has bought
/// @param came how many of them have bought again
/// @param horizonDays a year, or less while few have been watched for one
/// @param halfDays half of those who come back within the horizon have come by then
/// @param halfLow where this lies,
/// @param halfHigh 8 times out of 10
/// @param points of the curve from day 0 to the horizon
public record SecondPurchase(
        int customers, int came, int horizonDays, int halfDays, int halfLow, int halfHigh, List<Point> points) {

    public SecondPurchase {
        points = List.copyOf(points);
    }

    /// @param day after the first purchase
    /// @param atRisk how many were watched until that day and had not bought again before
    /// @param share of all that have bought again by the end of it
    public record Point(int day, int atRisk, Probability share, Probability low, Probability high) {}

    /// {@return the share that has bought again by the horizon}
    public Point end() {
        return points.getLast();
    }
}
