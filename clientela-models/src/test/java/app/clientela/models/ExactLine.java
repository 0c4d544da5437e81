package app.clientela.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// Integrals over the whole line in many digits: the trapezoidal rule after `y = c + w sinh u`,
/// with c at the peak of the integrand and w its width there. The step is halved until two sums
/// agree; the rule squares its error with each halving, so the last is exact to twice that.
///
/// The integrand must be positive and have one peak.
final class ExactLine {

    private static final Apfloat NOTHING = new Apfloat("1e-36", Exact.DIGITS);
    private static final Apfloat AGREED = new Apfloat("1e-16", Exact.DIGITS);
    private static final int FINEST = 12;
    private static final int PATIENCE = 4;
    private static final double WIDEST = 4;

    private final UnaryOperator<Apfloat> f;
    private final double centre;
    private final double width;
    private final Map<Double, Node> known = new HashMap<>();

    private ExactLine(UnaryOperator<Apfloat> f, double near) {
        this.f = f;
        this.centre = peak(f, near);
        this.width = width(f, centre);
    }

    /// A node of the rule: where, and the integrand there times its weight.
    record Node(Apfloat at, Apfloat weight) {}

    /// @param near begins the search for the peak
    static Apfloat integral(UnaryOperator<Apfloat> f, double near) {
        ExactLine line = new ExactLine(f, near);
        Apfloat before = line.sum(line.nodes(1));
        for (int level = 2; level <= FINEST; level++) {
            Apfloat now = line.sum(line.nodes(level));
            if (agree(before, now, AGREED)) {
                return now;
            }
            before = now;
        }
        throw new ArithmeticException("no agreement after " + FINEST + " halvings");
    }

    static ExactLine around(UnaryOperator<Apfloat> f, double near) {
        return new ExactLine(f, near);
    }

    static boolean agree(Apfloat one, Apfloat other, Apfloat relative) {
        return ApfloatMath.abs(one.subtract(other))
                        .compareTo(ApfloatMath.abs(other).multiply(relative))
                <= 0;
    }

    /// The nodes for a step of `2^-level`, as far as they count.
    List<Node> nodes(int level) {
        List<Node> nodes = new ArrayList<>();
        Apfloat most = side(level, 0, 1, nodes, Apfloat.ZERO);
        side(level, -1, -1, nodes, most);
        return nodes;
    }

    private Apfloat side(int level, int first, int by, List<Node> nodes, Apfloat largest) {
        Apfloat most = largest;
        double step = Math.scalb(1.0, -level);
        for (int i = first, small = 0; small < PATIENCE; i += by) {
            Node known = this.known.computeIfAbsent(i * step, this::node);
            Node node = new Node(known.at(), known.weight().multiply(Exact.of(step)));
            nodes.add(node);
            most = node.weight().compareTo(most) > 0 ? node.weight() : most;
            small = node.weight().compareTo(most.multiply(NOTHING)) < 0 ? small + 1 : 0;
        }
        return most;
    }

    private Node node(double u) {
        Apfloat grown = Exact.exp(Exact.of(u));
        Apfloat fallen = Exact.ONE.divide(grown);
        Apfloat half = Exact.of(width / 2);
        Apfloat at = Exact.of(centre).add(half.multiply(grown.subtract(fallen)));
        return new Node(at, half.multiply(grown.add(fallen)).multiply(f.apply(at)));
    }

    private Apfloat sum(List<Node> nodes) {
        return nodes.stream().map(Node::weight).reduce(Apfloat.ZERO, Apfloat::add);
    }

    /// By steps that double while it rises, then by thirds.
    private static double peak(UnaryOperator<Apfloat> f, double near) {
        double by = at(f, near + 0.1).compareTo(at(f, near - 0.1)) >= 0 ? 0.5 : -0.5;
        double last = near - by;
        double here = near;
        while (at(f, here + by).compareTo(at(f, here)) > 0) {
            last = here;
            here += by;
            by *= 2;
        }
        double low = Math.min(last, here + by);
        double high = Math.max(last, here + by);
        while (high - low > 2e-3) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            boolean rises = at(f, left).compareTo(at(f, right)) < 0;
            low = rises ? left : low;
            high = rises ? high : right;
        }
        return (low + high) / 2;
    }

    /// Distance to where it has fallen to a half, on the steeper side; no more than what is asked of
    /// it may vary over.
    private static double width(UnaryOperator<Apfloat> f, double peak) {
        Apfloat half = at(f, peak).divide(Exact.of(2));
        double width = 1e-3;
        while (width < WIDEST
                && at(f, peak + width).compareTo(half) > 0
                && at(f, peak - width).compareTo(half) > 0) {
            width *= 1.7;
        }
        return width;
    }

    private static Apfloat at(UnaryOperator<Apfloat> f, double y) {
        return f.apply(Exact.of(y));
    }
}
