package app.clientela.models;

import java.util.Arrays;

/// Factors of the weeks of the year, given what was bought in each and what was expected without
/// season. Purchases of week w are Poisson of mean `B m u`, with m ~ Gamma(c, c) of its four weeks
/// and u ~ Gamma(d, d) of its own. The mean of a factor given what came is `(c + O)/(c + B)`: near
/// O/B for many purchases, near 1 for few; first for the four weeks, then for each given theirs.
///
/// c and d are those of 1, √2, 2, … or infinity under which what came is likeliest, counts being
/// negative binomial of that shape (empirical Bayes). Of simulated seasons of many forms this came
/// nearer than weeks on their own and than weeks smoothed over their neighbours.
///
/// @param season the factors; none if no week is unlike the others
/// @param evidence twice the log of how much likelier they make what came
record SeasonFactors(Season season, double evidence) {

    private static final int BLOCK = 4;
    private static final int STEPS = 28;

    static SeasonFactors of(double[] bought, double[] expected) {
        double level = Arrays.stream(bought).sum() / Arrays.stream(expected).sum();
        double[] fair = Arrays.stream(expected).map(weeks -> weeks * level).toArray();
        Level blocks = Level.of(sums(bought), sums(fair));
        Arrays.setAll(fair, week -> fair[week] * blocks.factors[week / BLOCK]);
        Level weeks = Level.of(bought, fair);
        double evidence = 2 * (blocks.gain + weeks.gain);
        double[] factors = new double[Season.WEEKS];
        Arrays.setAll(factors, week -> blocks.factors[week / BLOCK] * weeks.factors[week]);
        return new SeasonFactors(evidence > 0 ? Season.of(factors) : Season.none(), evidence);
    }

    private static double[] sums(double[] weeks) {
        double[] sums = new double[Season.WEEKS / BLOCK];
        for (int week = 0; week < Season.WEEKS; week++) {
            sums[week / BLOCK] += weeks[week];
        }
        return sums;
    }

    /// Factors that are alike a priori.
    private static final class Level {
        private final double[] factors;
        /// How much more the log-likelihood is than without factors.
        private final double gain;

        private Level(double[] factors, double gain) {
            this.factors = factors;
            this.gain = gain;
        }

        static Level of(double[] bought, double[] fair) {
            double best = 0;
            double shape = Double.POSITIVE_INFINITY;
            for (int step = 0; step < STEPS; step++) {
                double c = Math.pow(2, step / 2.0);
                double gain = gain(c, bought, fair);
                shape = gain > best ? c : shape;
                best = Math.max(gain, best);
            }
            double c = shape;
            double[] factors = new double[bought.length];
            Arrays.setAll(factors, i -> Double.isInfinite(c) ? 1 : (c + bought[i]) / (c + fair[i]));
            return new Level(factors, best);
        }

        /// Negative binomial of shape c beside Poisson, both of mean `fair`.
        private static double gain(double c, double[] bought, double[] fair) {
            double sum = 0;
            for (int i = 0; i < bought.length; i++) {
                sum += RisingFactorial.log(c, (int) bought[i])
                        - bought[i] * Math.log(c)
                        - (c + bought[i]) * Math.log1p(fair[i] / c)
                        + fair[i];
            }
            return sum;
        }
    }
}
