package app.clientela.models;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogBeta;

/// Chances of 0, 1, 2, … purchases, one after the other, when λ ~ Gamma(m, A) and the lifetime
/// ahead is exponential of rate μ ~ Gamma(s, B): negative binomial for a given time v to buy in, of
/// which the mean is taken by Gauss-Legendre. Pieces of the time are so short that neither A+v nor
/// B+v grows by more than e^1.6, the density of the lifetime falls by at most e^-8, and a count has
/// at most two standard deviations: `2√m asinh √(v/A)` has a variance of one.
///
/// At each node the chance of n comes from that of n-1. While it is too small for a number the node
/// sleeps; the longer the time, the later it wakes, so that those asleep are always the last.
final class LifetimeCounts {

    private static final double WIDE = 1.6;
    private static final double STEEP = 8;
    private static final double DEVIATIONS = 2;
    private static final double NEGLIGIBLE = 46;
    private static final double LEAST_LOG = -700;

    private final double m;
    private final double a;
    private final double s;
    private final double b;
    private final PurchaseCounts longest;

    /// Of each node: v/(A+v), the chance of n, and the log of that of 0.
    private double[] z = new double[17];
    private double[] chance = new double[17];
    private double[] logNone = new double[17];

    private int nodes;
    private int awake;

    private int n;
    private double last;
    private double none;
    private double some;

    LifetimeCounts(double m, double a, double s, double b, double weeks) {
        this.m = m;
        this.a = a;
        this.s = s;
        this.b = b;
        this.longest = new PurchaseCounts(m, weeks / a);
        addLeaving(weeks);
        addNode(weeks, -s * Math.log1p(weeks / b));
    }

    /// Whether what is left is nothing beside P(N >= 1), or all of it was counted with the last.
    boolean isOver() {
        return n > CountDistribution.MOST || (n > 0 && longest.isLast(n - 1, last, some));
    }

    /// P(N = n), n from 0; the rest at the largest number that is kept apart.
    double next() {
        last = n < CountDistribution.MOST ? step() : Math.max(0, 1 - none - some);
        none = n == 0 ? last : none;
        some += n == 0 ? 0 : last;
        n++;
        return last;
    }

    /// All that is left.
    double[] all() {
        double[] all = new double[16];
        int size = 0;
        while (!isOver()) {
            all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
            all[size++] = next();
        }
        return Arrays.copyOf(all, size);
    }

    private double step() {
        if (awake < nodes) {
            wake();
        }
        double growth = (m + n) / (n + 1);
        double sum = 0;
        for (int i = 0; i < awake; i++) {
            sum += chance[i];
            chance[i] *= growth * z[i];
        }
        return sum;
    }

    /// `Γ(m+n)/(Γ(m) n!)` is `1/(n B(m, n))`.
    private void wake() {
        double logWays = n == 0 ? 0 : -Math.log(n) - LogBeta.value(m, n);
        double log = logOf(awake, logWays);
        while (log > LEAST_LOG) {
            chance[awake++] = Math.exp(log);
            log = awake < nodes ? logOf(awake, logWays) : Double.NEGATIVE_INFINITY;
        }
    }

    private double logOf(int node, double logWays) {
        return logNone[node] + (n == 0 ? 0 : n * Math.log(z[node])) + logWays;
    }

    private void addLeaving(double weeks) {
        double from = 0;
        while (from < weeks && s * Math.log1p(from / b) < NEGLIGIBLE) {
            double to = Math.min(weeks, end(from));
            double shorter = Math.min(a, b) + from;
            double width = Math.log1p((to - from) / shorter);
            double scale = s / b * shorter * width;
            for (int i = 0; i < GaussLegendre.SIXTEEN.length; i += 2) {
                double grown = width * GaussLegendre.SIXTEEN[i];
                double v = from + shorter * Math.expm1(grown);
                addNode(v, Math.log(scale * GaussLegendre.SIXTEEN[i + 1]) + grown - (s + 1) * Math.log1p(v / b));
            }
            from = to;
        }
    }

    /// Where the piece that begins here ends.
    private double end(double from) {
        double byCount = asinh(Math.sqrt(from / a)) + DEVIATIONS / (2 * Math.sqrt(m));
        double byCounts = byCount > 50 ? Double.POSITIVE_INFINITY : a * Math.pow(Math.sinh(byCount), 2);
        double byA = from + (a + from) * Math.expm1(WIDE);
        double byB = from + (b + from) * Math.expm1(Math.min(WIDE, STEEP / (s + 1)));
        return Math.min(byCounts, Math.min(byA, byB));
    }

    private void addNode(double v, double logWeight) {
        if (nodes == z.length) {
            z = Arrays.copyOf(z, 2 * nodes);
            chance = Arrays.copyOf(chance, 2 * nodes);
            logNone = Arrays.copyOf(logNone, 2 * nodes);
        }
        z[nodes] = v / (a + v);
        logNone[nodes++] = logWeight - m * Math.log1p(v / a);
    }

    private static double asinh(double v) {
        return Math.log1p(v + v * v / (1 + Math.sqrt(1 + v * v)));
    }
}
