package app.clientela.models;

import java.util.Arrays;

/// Factors of the weeks of the year, given what was bought in each and what was expected without
/// season: purchases of week w are Poisson of mean `s B`, with s ~ Gamma(c, c). The mean of s given
/// what came is `(c + O)/(c + B)`: near O/B for many purchases, near 1 for few.
///
/// c is the one of 1, √2, 2, … under which what came is likeliest, counts being negative binomial
/// of shape c; if that is the last, all weeks are alike (empirical Bayes).
final class SeasonFactors {

    private static final int STEPS = 28;

    private SeasonFactors() {}

    /// The season; none if no week is unlike the others.
    static Season of(double[] bought, double[] expected) {
        double level = Arrays.stream(bought).sum() / Arrays.stream(expected).sum();
        double[] fair = Arrays.stream(expected).map(weeks -> weeks * level).toArray();
        int best = STEPS;
        double value = logLikelihood(shape(best), bought, fair);
        for (int step = STEPS - 1; step >= 0; step--) {
            double now = logLikelihood(shape(step), bought, fair);
            best = now > value ? step : best;
            value = Math.max(now, value);
        }
        double c = shape(best);
        double[] factors = new double[Season.WEEKS];
        Arrays.setAll(factors, week -> (c + bought[week]) / (c + fair[week]));
        return best == STEPS ? Season.none() : Season.of(factors);
    }

    private static double shape(int step) {
        return Math.pow(2, step / 2.0);
    }

    private static double logLikelihood(double c, double[] bought, double[] fair) {
        double sum = 0;
        for (int week = 0; week < Season.WEEKS; week++) {
            sum += RisingFactorial.log(c, (int) bought[week])
                    - c * Math.log1p(fair[week] / c)
                    - bought[week] * Math.log(c + fair[week]);
        }
        return sum;
    }
}
