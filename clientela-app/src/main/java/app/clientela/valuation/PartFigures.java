package app.clientela.valuation;

import java.util.Arrays;

/// A sum over customers, x = Σ dᵢ, with what its range is told by: that of a bootstrap in which
/// each customer counts Poisson(1) times (Chamandy and others 2012), in closed form. The resampled
/// sum has the cumulants Σ dᵢ, Σ dᵢ², Σ dᵢ³; its quantiles follow by Cornish and Fisher 1938.
final class PartFigures {

    private int customers;
    private double sum;
    private double squares;
    private double cubes;

    /// Of customers who are known by groups only, into which they came by chance. With T = Σ d of G
    /// groups and n customers, Σ dᵢ² is about `G/(G−1) · Σ(d − T/G)² + T²/n`: what the groups differ
    /// by (Wolter 2007, chapter 2: random groups), and what the number of customers moves. Without
    /// the third cumulant, which so few groups do not tell.
    static PartFigures ofGroups(double[] groups, int customers) {
        PartFigures part = new PartFigures();
        part.customers = customers;
        part.sum = Arrays.stream(groups).sum();
        double mean = part.sum / groups.length;
        double apart =
                Arrays.stream(groups).map(one -> (one - mean) * (one - mean)).sum();
        part.squares = groups.length == 1
                ? part.sum * part.sum
                : apart * groups.length / (groups.length - 1) + part.sum * part.sum / customers;
        return part;
    }

    void add(double minor) {
        customers++;
        sum += minor;
        squares += minor * minor;
        cubes += minor * minor * minor;
    }

    int customers() {
        return customers;
    }

    long amount() {
        return Math.round(sum);
    }

    /// @param z quantile of the normal distribution
    long deviation(double z) {
        double error = Math.sqrt(squares);
        double skewness = error == 0 ? 0 : cubes / (squares * error);
        return Math.round(error * (z + skewness * (z * z - 1) / 6));
    }
}
