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

    private static final double WIDE = 2.6;
    private static final double STEEP = 14;
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
        this.end = LogSpace.logOnePlus(length / shorter);
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
        boolean first = nodes.a <= nodes.b;
        DecayIntegral integral = of(nodes.a, nodes.b, m, n, length);
        nodes.logShorter = first ? nodes.logA : nodes.logB;
        nodes.logLonger = first ? nodes.logB : nodes.logA;
        nodes.inShorter = first ? nodes.inA : nodes.inB;
        nodes.inLonger = first ? nodes.inB : nodes.inA;
        integral.fill(nodes);
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

    private void fill(Nodes nodes) {
        double z = 0;
        double least = 0;
        while (z < end) {
            double width = width(z);
            fill(nodes, z, width, rule(z, width));
            z = next(z, width);
            double fall = fall(z);
            least = Math.min(least, fall);
            if (fall - least > NEGLIGIBLE && slope(z) > 0) {
                break;
            }
        }
    }

    private void fill(Nodes nodes, double z, double width, double[] rule) {
        double scale = shorter * width;
        double perShorter = 1 / shorter;
        double perLonger = ratio * perShorter;
        int at = nodes.size;
        double sum = 0;
        for (int i = 0; i < rule.length; i += 2) {
            double logShorter = z + width * rule[i];
            double growth = Math.exp(logShorter);
            double other = 1 + ratio * (growth - 1);
            double logLonger = Math.log(other);
            double weight = scale * rule[i + 1] * Math.exp((1 - m) * logShorter - n * logLonger);
            nodes.logShorter[at] = logShorter;
            nodes.logLonger[at] = logLonger;
            nodes.inShorter[at] = perShorter / growth;
            nodes.inLonger[at] = perLonger / other;
            nodes.weight[at++] = weight;
            sum += weight;
        }
        nodes.size = at;
        nodes.sum += sum;
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

    /// The smallest rule that gives 12 digits: of an exponential that falls that much, and of
    /// the branch points at ±πi from a panel that wide.
    private double[] rule(double z, double width) {
        double falls = width * Math.max(Math.abs(slope(z)), slope(z + width));
        if (falls <= 2 && width <= 0.7) {
            return GaussLegendre.SIX;
        }
        if (falls <= 4 && width <= 1.1) {
            return GaussLegendre.EIGHT;
        }
        return falls <= 9 && width <= 1.9 ? GaussLegendre.TWELVE : GaussLegendre.SIXTEEN;
    }

    /// Minus the log of the integrand at z.
    private double fall(double z) {
        return (m - 1) * z + n * Math.log(1 + ratio * (Math.exp(z) - 1));
    }

    /// Derivative of [#fall]; it grows with z.
    private double slope(double z) {
        double part = ratio * Math.exp(z);
        return m - 1 + n * (part / (part + 1 - ratio));
    }

    /// Nodes of one integral, reused from row to row: `logA = ln(1+v/A)`, `inA = 1/(A+v)`, the
    /// same for B, and the weight of the node with the integrand in it.
    static final class Nodes {
        private static final int CAPACITY = 2048;
        final double[] logA = new double[CAPACITY];
        final double[] logB = new double[CAPACITY];
        final double[] inA = new double[CAPACITY];
        final double[] inB = new double[CAPACITY];
        final double[] weight = new double[CAPACITY];
        double a;
        double b;
        int size;
        double sum;
        private double[] logShorter = logA;
        private double[] logLonger = logB;
        private double[] inShorter = inA;
        private double[] inLonger = inB;
    }
}
