package app.clientela.demo;

import java.util.List;
import java.util.SplittableRandom;

/// Draws from the laws of the simulator; the same seed draws the same.
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /// A source of its own, so that what one buyer does never moves another.
    Chance split() {
        return new Chance(random.split());
    }

    double unit() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    double exponential(double rate) {
        return random.nextExponential() / rate;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    /// Gamma with mean `shape / rate`, by Marsaglia and Tsang (2000).
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v / rate;
            }
        }
    }
}
