package app.clientela.overview.label;

import app.clientela.kernel.Probability;

/// The shares between which luck alone may have moved one that was counted, 8 times out of 10:
/// Wilson's score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212), which stays between 0
/// and 1 and serves small groups too (Brown, Cai, DasGupta 2001, Stat. Sci. 16, 101-133).
public record LuckRange(Probability low, Probability high) {

    /// The normal quantile of .9.
    private static final double EIGHT_OF_TEN = 1.2815515655446004;

    /// @param counted so many of them
    /// @param of how many, at least one
    public static LuckRange of(int counted, int of) {
        return wilson(counted, of, EIGHT_OF_TEN);
    }

    /// @param z quantile of the normal distribution, above 0
    static LuckRange wilson(int counted, int of, double z) {
        double share = (double) counted / of;
        double weight = z * z / of;
        double middle = (share + weight / 2) / (1 + weight);
        double half = z * Math.sqrt(share * (1 - share) / of + weight / (4 * of)) / (1 + weight);
        return new LuckRange(probability(middle - half), probability(middle + half));
    }

    public boolean holds(Probability share) {
        return low.compareTo(share) <= 0 && share.compareTo(high) <= 0;
    }

    private static Probability probability(double share) {
        return new Probability(Math.clamp(share, 0, 1));
    }
}
