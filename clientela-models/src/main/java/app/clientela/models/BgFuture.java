package app.clientela.models;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/// What a customer of the BG family who is alive does next: N purchases would come if nobody
/// left, and after each the customer leaves with chance p ~ Beta(a, b). Sums of positive terms
/// only, so that nothing cancels.
///
/// @param counts the distribution of N
/// @param a first shape of the chance of leaving
/// @param b second shape of the chance of leaving, after what the history says of it
record BgFuture(PurchaseCounts counts, double a, double b) {

    private static final double LARGE = 1e200;
    private static final double LOWEST = -400;

    /// E[Y]: `Σ P(N=n) W(n)` with `W(n) = Σ E[(1-p)^(i-1)]`, i = 1 … n; where that is long
    /// `Σ P(N>=i) E[(1-p)^(i-1)]`, which is the same.
    double expected() {
        if (counts.isLong()) {
            return new SmoothSum(counts).of(i -> stays(i - 1) * counts.atLeast(i));
        }
        return counts.isNegativeBinomial() ? inOnePass() : overChances();
    }

    /// E[Y] of many times up to the one that these counts are of. For k = 1 it is `(1+τ)^-m Σ c(n)
    /// W(n) z^n`, z = τ/(1+τ), where only τ and z change with the time: what else is in the sum is
    /// worked out once, at the longest time, and where it can be held at all. Term after term for all
    /// times in step, so that a processor takes several at once.
    ///
    /// @param weeks the time that these counts are of, above 0
    double[] expectedUntil(double[] times, double weeks) {
        PurchaseCounts[] until = new PurchaseCounts[times.length];
        Arrays.setAll(until, i -> counts.over(times[i] / weeks));
        double[] come = new double[times.length];
        if (counts.isLong() || !counts.isNegativeBinomial() || !(counts.logOfNone() > LOWEST)) {
            Arrays.setAll(come, i -> new BgFuture(until[i], a, b).expected());
            return come;
        }
        double[] ratios = new double[times.length];
        Arrays.setAll(ratios, i -> until[i].z() / counts.z());
        double[] terms = terms();
        for (int n = terms.length - 1; n > 0; n--) {
            double term = terms[n];
            for (int i = 0; i < come.length; i++) {
                come[i] = (come[i] + term) * ratios[i];
            }
        }
        Arrays.setAll(come, i -> come[i] * Math.exp(until[i].logOfNone()));
        return come;
    }

    /// `c(n) W(n) z^n`, n from 1, until there is nothing more.
    private double[] terms() {
        double[] terms = new double[16];
        double term = 1;
        double chain = 1;
        double total = 0;
        double sum = 0;
        for (int n = 1; ; n++) {
            if (n == terms.length) {
                terms = Arrays.copyOf(terms, 2 * n);
            }
            term *= counts.ratio(n);
            total += chain;
            chain *= (b + n - 1) / (a + b + n - 1);
            terms[n] = term * total;
            sum += terms[n];
            if (counts.isLast(n, term, sum)) {
                return Arrays.copyOf(terms, n + 1);
            }
        }
    }

    /// The chances as they come, from one to the next, and divided by their sum in the end.
    private double inOnePass() {
        double term = 1;
        double all = 1;
        double chain = 1;
        double total = 0;
        double sum = 0;
        for (int n = 1; ; n++) {
            term *= counts.ratio(n);
            all += term;
            total += chain;
            chain *= (b + n - 1) / (a + b + n - 1);
            sum += term * total;
            if (counts.isLast(n, term, sum)) {
                return sum / all;
            }
            if (term > LARGE) {
                term /= LARGE;
                all /= LARGE;
                sum /= LARGE;
            }
        }
    }

    private double overChances() {
        double[] chances = counts.chances();
        double chain = 1;
        double total = 0;
        double sum = 0;
        for (int n = 1; n < chances.length; n++) {
            total += chain;
            chain *= (b + n - 1) / (a + b + n - 1);
            sum += chances[n] * total;
        }
        return sum;
    }

    /// E[(1-p)^N]: has not left after any of the N; where that is long, the chance that some i-th
    /// purchase would end it and does not come.
    double alive() {
        if (counts.isLong()) {
            DoubleUnaryOperator ends = i -> stays(i - 1) * a / (a + b + i - 1);
            double last = counts.longest();
            double never = stays(last - 0.5) - (ends.applyAsDouble(last + 0.5) - ends.applyAsDouble(last - 0.5)) / 24;
            return never + new SmoothSum(counts).of(i -> ends.applyAsDouble(i) * counts.below(i));
        }
        return counts.isNegativeBinomial() ? aliveInOnePass() : aliveOverChances();
    }

    /// As [#inOnePass].
    private double aliveInOnePass() {
        double term = 1;
        double none = 1;
        double more = 0;
        double chain = 1;
        double sum = 0;
        for (int n = 1; ; n++) {
            term *= counts.ratio(n);
            more += term;
            chain *= (b + n - 1) / (a + b + n - 1);
            sum += term * chain;
            if (counts.isLast(n, term, more)) {
                return (none + sum) / (none + more);
            }
            if (term > LARGE) {
                term /= LARGE;
                none /= LARGE;
                more /= LARGE;
                sum /= LARGE;
            }
        }
    }

    private double aliveOverChances() {
        double[] chances = counts.chances();
        double chain = 1;
        double sum = 0;
        for (int n = 0; n < chances.length; n++) {
            sum += chances[n] * chain;
            chain *= (b + n) / (a + b + n);
        }
        return sum;
    }

    /// P(Y = n): N = n and has not left before the n-th, or N > n and leaves at the n-th.
    double[] chances() {
        double[] chances = counts.chances();
        double more = 0;
        double[] beyond = new double[chances.length];
        for (int n = chances.length - 1; n >= 0; n--) {
            beyond[n] = more;
            more += chances[n];
        }
        double chain = 1;
        for (int n = 1; n < chances.length; n++) {
            chances[n] = chain * (chances[n] + beyond[n] * a / (a + b + n - 1));
            chain *= (b + n - 1) / (a + b + n - 1);
        }
        return chances;
    }

    /// E[(1-p)^i].
    private double stays(double i) {
        return Math.exp(LogBeta.value(a, b + i) - LogBeta.value(a, b));
    }
}
