package app.clientela.models;

import java.util.random.RandomGenerator;

/// Draws from the distributions the models are made of.
final class Sampling {

    private static final double LEAST = 1e-300;

    private Sampling() {}

    /// Gamma of this shape with rate 1, never exactly 0: Marsaglia and Tsang 2000, "A simple
    /// method for generating gamma variables"; below shape 1 by their power of a uniform.
    static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            double boosted = gamma(shape + 1, random);
            return Math.max(LEAST, boosted * Math.exp(-random.nextExponential() / shape));
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + c * normal;
            if (root <= 0) {
                continue;
            }
            double cube = root * root * root;
            double uniform = random.nextDouble();
            double square = normal * normal;
            if (uniform < 1 - 0.0331 * square * square
                    || Math.log(uniform) < 0.5 * square + d * (1 - cube + Math.log(cube))) {
                return Math.max(LEAST, d * cube);
            }
        }
    }

    /// Gamma of this shape and rate.
    static double gamma(double shape, double rate, RandomGenerator random) {
        return gamma(shape, random) / rate;
    }

    /// Beta as a ratio of gammas.
    static double beta(double a, double b, RandomGenerator random) {
        double first = gamma(a, random);
        return first / (first + gamma(b, random));
    }

    /// Number of Bernoulli trials up to and with the first success; infinite for chance 0.
    static double geometric(double chance, RandomGenerator random) {
        if (chance >= 1) {
            return 1;
        }
        return 1 + Math.floor(random.nextExponential() / -Math.log1p(-chance));
    }
}
