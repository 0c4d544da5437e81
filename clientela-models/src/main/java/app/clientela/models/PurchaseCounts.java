package app.clientela.models;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// Number N of purchases in t weeks of a customer who does not leave, given x, tx and T, when k
/// phases of rate λ make a gap.
///
/// The number j < k of phases of the running gap that are over at T has weights
/// `Γ(m+j)/(Γ(m) j!) ω^j`, with m = r+kx and ω = (T-tx)/(α+T). Given j, λ ~ Gamma(m+j, α+T), so
/// that the phases M ahead are negative binomial with shape m+j and odds τ = t/(α+T), and
/// `N = ⌊(j+M)/k⌋`. For k = 1 there is only j = 0: N is negative binomial.
final class PurchaseCounts {

    private static final double ENOUGH = 1e-18;
    private static final double RESCALE = 1e200;
    private static final double LONG = 20_000;

    private final int k;
    private final double m;
    private final double tau;
    private final double z;
    private final double[] done;

    /// For a Poisson process of purchases.
    PurchaseCounts(double m, double tau) {
        this(m, tau, new double[] {1});
    }

    /// @param done chances of 0, 1, … k-1 phases over, at least one
    PurchaseCounts(double m, double tau, double[] done) {
        this.k = done.length;
        this.m = m;
        this.tau = tau;
        this.z = tau / (1 + tau);
        this.done = done;
    }

    /// The same customer over another time.
    ///
    /// @param part of the time that these are of
    PurchaseCounts over(double part) {
        return new PurchaseCounts(m, tau * part, done);
    }

    /// τ/(1+τ).
    double z() {
        return z;
    }

    /// ln of P(N = 0) for k = 1.
    double logOfNone() {
        return -m * Math.log1p(tau);
    }

    /// Chances of j = 0 … k-1 phases over.
    static double[] done(int k, double m, double omega) {
        double[] done = logTerms(k, m, omega);
        double sum = logSum(done);
        for (int j = 0; j < k; j++) {
            done[j] = Math.exp(done[j] - sum);
        }
        return done;
    }

    /// ln of `Σ Γ(m+j)/(Γ(m) j!) ω^j`, j < k.
    static double logSilence(int k, double m, double omega) {
        return k == 1 ? 0 : logSum(logTerms(k, m, omega));
    }

    private static double[] logTerms(int k, double m, double omega) {
        double[] terms = new double[k];
        for (int j = 1; j < k; j++) {
            terms[j] = terms[j - 1] + Math.log((m + j - 1) / j * omega);
        }
        return terms;
    }

    private static double logSum(double[] logs) {
        double top = 0;
        for (double log : logs) {
            top = Math.max(top, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - top);
        }
        return top + Math.log(sum);
    }

    /// Whether P(N = n) has more terms than one wants to add.
    boolean isLong() {
        return longest() * k > LONG;
    }

    /// Whether k is 1, so that a chance comes from the one before.
    boolean isNegativeBinomial() {
        return k == 1;
    }

    /// P(N = n) / P(N = n-1) for k = 1, n from 1.
    double ratio(int n) {
        return (m + n - 1) / n * z;
    }

    /// Whether what is beyond n is nothing beside `some`, if N = n has the chance `last`.
    boolean isLast(int n, double last, double some) {
        return n > (m + k) * tau / k + 2 && n * last * (1 + tau) <= ENOUGH * some;
    }

    double mean() {
        return m * tau / k;
    }

    /// Standard deviation over mean.
    double relativeSpread() {
        return Math.sqrt((1 + tau) / (m * tau));
    }

    /// Beyond this there is nothing: the last terms fall as `(τ/(1+τ))^n`.
    double longest() {
        double phases = (m + k) * tau;
        return (phases + 9 * Math.sqrt(phases * (1 + tau)) + 45 * (1 + tau)) / k + 1;
    }

    /// P(N >= i), for real i > 0 too: an incomplete beta function of the odds.
    double atLeast(double i) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += done[j] * RegularizedBeta.value(z, i * k - j, m + j);
        }
        return sum;
    }

    /// P(N < i).
    double below(double i) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += done[j] * RegularizedBeta.complement(z, i * k - j, m + j);
        }
        return sum;
    }

    /// P(N = n) until the rest is nothing beside P(N >= 1).
    double[] chances() {
        return tau == 0 ? new double[] {1} : isLong() ? differences() : recursion();
    }

    private double[] differences() {
        int size = (int) Math.min(CountDistribution.MOST + 1.0, Math.ceil(longest()) + 1);
        double[] chances = new double[size];
        double from = 1;
        for (int n = 0; n < size; n++) {
            double next = n == size - 1 ? 0 : atLeast(n + 1);
            chances[n] = from - next;
            from = next;
        }
        return chances;
    }

    /// Phase by phase, for all j in step; scaled as it goes, and in the end to the sum 1.
    private double[] recursion() {
        double[] chances = new double[16];
        double[] phase = new double[k];
        double some = 0;
        for (int n = 0; ; n++) {
            chances = n < chances.length ? chances : Arrays.copyOf(chances, 2 * n);
            for (int g = n * k; g < (n + 1) * k; g++) {
                chances[n] += phases(g, phase);
            }
            some += n == 0 ? 0 : chances[n];
            if (isLast(n, chances[n], some)) {
                return normed(chances, n + 1);
            }
            if (some > RESCALE) {
                some /= RESCALE;
                shrink(chances, n + 1);
                shrink(phase, k);
            }
        }
    }

    /// Σ over j of P(j) P(M = g-j), but for a constant; `phase[j]` goes from g-1-j to g-j.
    private double phases(int g, double[] phase) {
        double sum = 0;
        for (int j = 0; j < k && j <= g; j++) {
            int phases = g - j;
            phase[j] = phases == 0 ? done[j] * Math.pow(1 - z, j) : phase[j] * ((m + g - 1) / phases * z);
            sum += phase[j];
        }
        return sum;
    }

    private static void shrink(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            values[i] /= RESCALE;
        }
    }

    private static double[] normed(double[] chances, int size) {
        double[] normed = Arrays.copyOf(chances, size);
        double sum = 0;
        for (double chance : normed) {
            sum += chance;
        }
        for (int n = 0; n < size; n++) {
            normed[n] /= sum;
        }
        return normed;
    }
}
