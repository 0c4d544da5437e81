package app.clientela.models;

/// The one integral that Pareto/NBD needs, as a sum of positive terms:
///
/// `J(A, B, m, n, D) = ∫ from 0 to D of (1 + v/A)^-m (1 + v/B)^-n dv`.
///
/// With A = α+tx, B = β+tx, m = r+x, n = s+1, D = T-tx it is A₀ of Fader, Hardie and Lee 2005
/// ("A note on deriving the Pareto/NBD model", eq. 19 and 20) but for known factors. They write
/// it as a difference of two ₂F₁ with c = a+1, which cancels and overflows for frequent buyers.
/// Here it is an incomplete beta integral in `z = ln(1 + v/min(A,B))`, where the integrand is
/// log-concave and analytic within ±π of the real axis: Gauss-Legendre panels give 14 digits.
final class DecayIntegral {

    private static final double WIDE = 1.6;
    private static final double STEEP = 10;
    private static final double NARROW = 0.6;
    private static final double FLAT = 2;
    private static final double NEGLIGIBLE = 42;

    private final double shorter;
    private final double ratio;
    private final double m;
    private final double n;
    private final double end;

    /// The integral with the shorter of the two scales first.
    private DecayIntegral(double shorter, double longer, double m, double n, double length) {
        this.shorter = shorter;
        this.ratio = shorter / longer;
        this.m = m;
        this.n = n;
        this.end = Math.log1p(length / shorter);
    }

    static double value(double a, double b, double m, double n, double length) {
        return length <= 0 ? 0 : of(a, b, m, n, length).sum(false);
    }

    /// The same to about five digits, in half the time: enough to draw a chance.
    static double rough(double a, double b, double m, double n, double length) {
        return length <= 0 ? 0 : of(a, b, m, n, length).sum(true);
    }

    private static DecayIntegral of(double a, double b, double m, double n, double length) {
        return a <= b ? new DecayIntegral(a, b, m, n, length) : new DecayIntegral(b, a, n, m, length);
    }

    /// Puts the nodes of the integral into `nodes`, which bring the two scales.
    static void fill(Nodes nodes, double m, double n, double length) {
        nodes.size = 0;
        nodes.sum = 0;
        if (length <= 0) {
            return;
        }
        if (nodes.a <= nodes.b) {
            new DecayIntegral(nodes.a, nodes.b, m, n, length).fill(nodes, nodes.logA, nodes.logB);
        } else {
            new DecayIntegral(nodes.b, nodes.a, n, m, length).fill(nodes, nodes.logB, nodes.logA);
        }
    }

    private double sum(boolean rough) {
        double sum = 0;
        double z = 0;
        double least = 0;
        while (z < end) {
            double width = width(z);
            double[] rule = rough ? GaussLegendre.EIGHT : rule(z, width);
            for (int i = 0; i < rule.length; i += 2) {
                double at = z + width * rule[i];
                double growth = Math.exp(at);
                double other = Math.log(1 + ratio * (growth - 1));
                sum += width * rule[i + 1] * Math.exp((1 - m) * at - n * other);
            }
            z = next(z, width);
            double fall = fall(z);
            least = Math.min(least, fall);
            if (fall - least > NEGLIGIBLE && slope(z) > 0) {
                break;
            }
        }
        return shorter * sum;
    }

    private void fill(Nodes nodes, double[] logShorter, double[] logLonger) {
        double z = 0;
        double least = 0;
        while (z < end) {
            double width = width(z);
            double[] rule = rule(z, width);
            for (int i = 0; i < rule.length; i += 2) {
                double at = z + width * rule[i];
                double growth = Math.exp(at);
                double other = Math.log(1 + ratio * (growth - 1));
                double weight = shorter * width * rule[i + 1] * Math.exp((1 - m) * at - n * other);
                logShorter[nodes.size] = at;
                logLonger[nodes.size] = other;
                nodes.weight[nodes.size++] = weight;
                nodes.sum += weight;
            }
            z = next(z, width);
            double fall = fall(z);
            least = Math.min(least, fall);
            if (fall - least > NEGLIGIBLE && slope(z) > 0) {
                break;
            }
        }
    }

    private double next(double z, double width) {
        return z + width >= end * (1 - 1e-15) ? end : z + width;
    }

    /// Width of the panel at z: at most `WIDE`, and the integrand falls by at most e^-`STEEP`.
    private double width(double z) {
        double width = Math.min(WIDE, end - z);
        double steepest = Math.max(Math.abs(slope(z)), slope(z + width));
        while (width * steepest > STEEP * (1 + 1e-9)) {
            width = STEEP / steepest;
            steepest = Math.max(Math.abs(slope(z)), slope(z + width));
        }
        return width;
    }

    private double[] rule(double z, double width) {
        boolean easy = width <= NARROW && width * Math.max(Math.abs(slope(z)), slope(z + width)) <= FLAT;
        return easy ? GaussLegendre.EIGHT : GaussLegendre.SIXTEEN;
    }

    /// Minus the log of the integrand at z.
    private double fall(double z) {
        return (m - 1) * z + n * Math.log1p(ratio * Math.expm1(z));
    }

    /// Derivative of [#fall]; it grows with z.
    private double slope(double z) {
        double part = ratio * Math.exp(z);
        return m - 1 + n * (part / (part + 1 - ratio));
    }

    /// Nodes of one integral, reused from row to row: `logA = ln(1+v/A)`, `logB = ln(1+v/B)`, and
    /// the weight of the node with the integrand in it.
    static final class Nodes {
        private static final int CAPACITY = 2048;
        final double[] logA = new double[CAPACITY];
        final double[] logB = new double[CAPACITY];
        final double[] weight = new double[CAPACITY];
        double a;
        double b;
        int size;
        double sum;
    }
}
