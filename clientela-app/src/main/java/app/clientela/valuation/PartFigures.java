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

    /// Of customers who are known by lots only, into which they came by chance. `G/(G−1) · Σ(d −
    /// T/G)²` over the sums d of G lots, T in all, is Σ dᵢ² on average over all ways to deal them
    /// (Wolter 2007, chapter 2: random groups). So few do not tell the third cumulant.
    /// @param lots the sum of each, 0 of an empty one
    static PartFigures ofLots(double[] lots, int customers) {
        PartFigures part = new PartFigures();
        part.customers = customers;
        part.sum = Arrays.stream(lots).sum();
        double mean = part.sum / lots.length;
        double apart =
                Arrays.stream(lots).map(one -> (one - mean) * (one - mean)).sum();
        part.squares = apart * lots.length / (lots.length - 1);
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
