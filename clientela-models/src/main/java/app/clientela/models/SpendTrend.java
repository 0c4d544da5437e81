package app.clientela.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Trigamma;

/// Whether customers who buy more often spend more, or less, each time. Gamma-Gamma takes for
/// granted that they do not.
///
/// Under it `E[ln z] = ψ(pn) - ln n + constant` and `Var[ln z] = ψ'(pn) + ψ'(q)`. What the logs of
/// the mean amounts have beyond ψ(pn) - ln n is regressed on ln n by weighted least squares: the
/// slope is 0 where the model holds. A plain correlation is not: means over few amounts are more
/// skewed. Its error is that of White 1980 ("A heteroskedasticity-consistent covariance matrix
/// estimator"), which holds where the variances of the model do not, or that by these variances if
/// it is larger, as where all amounts are equal.
///
/// @param slope c: amounts go with `n^c`; 0 where it cannot be told
/// @param error standard error of the slope, infinite where it cannot be told
/// @param customers number of customers with an amount above 0
public record SpendTrend(double slope, double error, int customers) {

    private static final double ROUNDING = 1e-12;

    /// {@return the trend of these customers, seen through a model that was fitted to them}
    ///
    /// @param model fitted to the same spends
    /// @param spends one of each customer
    public static SpendTrend of(GammaGamma model, Iterable<Spend> spends) {
        List<Point> points = new ArrayList<>();
        for (Spend spend : spends) {
            if (spend.telling()) {
                points.add(Point.of(model, spend));
            }
        }
        double weights = points.stream().mapToDouble(Point::weight).sum();
        double x = points.stream().mapToDouble(p -> p.weight * p.x).sum() / weights;
        double y = points.stream().mapToDouble(p -> p.weight * p.y).sum() / weights;
        double spread = 0;
        double together = 0;
        for (Point p : points) {
            spread += p.weight * (p.x - x) * (p.x - x);
            together += p.weight * (p.x - x) * (p.y - y);
        }
        if (!(spread > ROUNDING * weights) || points.size() < 3) {
            return new SpendTrend(0, Double.POSITIVE_INFINITY, points.size());
        }
        double slope = together / spread;
        double squares = 0;
        for (Point p : points) {
            double left = p.weight * (p.x - x) * (p.y - y - slope * (p.x - x));
            squares += left * left;
        }
        double error = Math.max(Math.sqrt(squares) / spread, 1 / Math.sqrt(spread));
        return new SpendTrend(slope, error, points.size());
    }

    /// {@return no trend: every spend stays as it is}
    public static SpendTrend none() {
        return new SpendTrend(0, Double.POSITIVE_INFINITY, 0);
    }

    /// {@return chance of a slope as far from 0 as this if there is none, by the normal
    /// distribution}
    public double pValue() {
        return error > 0 ? Erfc.value(Math.abs(slope) / error / Math.sqrt(2)) : slope == 0 ? 1 : 0;
    }

    /// {@return the spend without the trend, as if bought once} Fit Gamma-Gamma to these.
    ///
    /// @param spend what a customer spent
    public Spend without(Spend spend) {
        return spend.n() == 0 ? spend : new Spend(spend.n(), spend.mean() / factor(spend));
    }

    /// {@return expected mean amount, with the trend again} Who has no purchase counts as having
    /// one.
    ///
    /// @param model fitted to the spends [#without] the trend
    /// @param spend what the customer spent
    public double expectedSpend(GammaGamma model, Spend spend) {
        return model.expectedSpend(without(spend)) * factor(spend);
    }

    /// {@return one draw of the sum of this many further purchases, with the trend again}
    ///
    /// @param model fitted to the spends [#without] the trend
    /// @param spend what the customer spent
    /// @param purchases number of further purchases
    /// @param random source of chance
    public double drawTotal(GammaGamma model, Spend spend, int purchases, RandomGenerator random) {
        return model.drawTotal(without(spend), purchases, random) * factor(spend);
    }

    private double factor(Spend spend) {
        return slope == 0 ? 1 : Math.pow(Math.max(1, spend.n()), slope);
    }

    private record Point(double x, double y, double weight) {
        static Point of(GammaGamma model, Spend spend) {
            double shape = model.p() * spend.n();
            double x = Math.log(spend.n());
            return new Point(
                    x,
                    Math.log(spend.mean()) + x - Digamma.value(shape),
                    1 / (Trigamma.value(shape) + Trigamma.value(model.q())));
        }
    }
}
