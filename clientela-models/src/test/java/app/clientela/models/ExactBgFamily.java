package app.clientela.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// The BG family in many digits. Where the library adds up over the number of purchases, this
/// takes means over the chance p of leaving and the rate λ, of generating functions whose phases
/// are sorted by roots of unity: no number of purchases is ever counted.
final class ExactBgFamily implements ExactPurchaseModel {

    private static final Apfloat LEAST = new Apfloat("1e-25", Exact.DIGITS);
    private static final Apfloat CLOSE = new Apfloat("1e-13", Exact.DIGITS);
    private static final double AGREED = 1e-12;
    private static final int FINEST = 9;

    private final int k;
    private final boolean leavesAtFirst;
    private final Apfloat r;
    private final Apfloat alpha;
    private final Apfloat a;
    private final Apfloat b;
    private final Map<List<Object>, Apfloat[]> asked = new HashMap<>();

    ExactBgFamily(int k, boolean leavesAtFirst, Apfloat... p) {
        this.k = k;
        this.leavesAtFirst = leavesAtFirst;
        this.r = p[0];
        this.alpha = p[1];
        this.a = p[2];
        this.b = p[3];
    }

    /// "Alive and silent" plus "left at the last purchase", each times
    /// `Γ(r+kx)/Γ(r) α^r Π gaps^(k-1)/Γ(k)^x`.
    @Override
    public Apfloat logLikelihood(Purchases h) {
        Apfloat factors = Exact.rising(r, k * h.x()).multiply(Exact.pow(alpha, r));
        if (k > 1) {
            Apfloat gaps = Exact.of(k - 1).multiply(Exact.of(h.litt().orElseThrow()));
            Apfloat phases = Exact.rising(Exact.ONE, k - 1);
            factors = factors.multiply(Exact.exp(gaps)).divide(ApfloatMath.pow(phases, h.x()));
        }
        return Exact.log(factors.multiply(silent(h, 0).add(left(h))));
    }

    @Override
    public Apfloat alive(Purchases h) {
        return silent(h, 0).divide(silent(h, 0).add(left(h)));
    }

    @Override
    public Apfloat alive(Purchases h, double weeksAhead) {
        return alive(h).multiply(means(h, weeksAhead)[0]);
    }

    @Override
    public Apfloat expected(Purchases h, double weeks) {
        return alive(h).multiply(means(h, weeks)[1]);
    }

    /// `E[(1-p)^N]` and `E[(1 - (1-p)^N)/p]` of N purchases in t weeks if nobody left, over
    /// `p ~ Beta(a, b+c)`. Nearer to 0 and 1 than 1e-25 p is taken as there.
    private Apfloat[] means(Purchases h, double weeks) {
        return asked.computeIfAbsent(List.of(h, weeks), _ -> freshMeans(h, weeks));
    }

    private Apfloat[] freshMeans(Purchases h, double weeks) {
        UnaryOperator<Apfloat> counts = counts(h, weeks);
        Map<Apfloat, Apfloat> known = new HashMap<>();
        ExactLine chances = ExactLine.around(beta(h), guess());
        Apfloat[] before = {Apfloat.ZERO, Apfloat.ZERO};
        for (int level = 2; level <= FINEST; level++) {
            Apfloat stays = Apfloat.ZERO;
            Apfloat buys = Apfloat.ZERO;
            Apfloat whole = Apfloat.ZERO;
            for (ExactLine.Node node : chances.nodes(level)) {
                Apfloat p = inside(Exact.logistic(node.at()));
                Apfloat survives = known.computeIfAbsent(p, counts);
                stays = stays.add(node.weight().multiply(survives));
                buys = buys.add(
                        node.weight().multiply(Exact.ONE.subtract(survives)).divide(p));
                whole = whole.add(node.weight());
            }
            Apfloat[] now = {stays.divide(whole), buys.divide(whole)};
            if (agree(before[0], now[0]) && agree(before[1], now[1])) {
                return now;
            }
            before = now;
        }
        throw new ArithmeticException("no agreement");
    }

    /// To thirteen digits, or as nothing.
    private static boolean agree(Apfloat one, Apfloat other) {
        return ExactLine.agree(one, other, CLOSE) || ApfloatMath.max(one, other).compareTo(LEAST) < 0;
    }

    private static Apfloat inside(Apfloat p) {
        Apfloat most = Exact.ONE.subtract(LEAST);
        return p.compareTo(LEAST) < 0 ? LEAST : p.compareTo(most) > 0 ? most : p;
    }

    /// One less the chance that the silence of someone alive goes on.
    @Override
    public Apfloat chance(Purchases h, double weeks) {
        return alive(h).multiply(Exact.ONE.subtract(silent(h, weeks).divide(silent(h, 0))));
    }

    /// `P(alive) E[(1-p)^(n-1)] P(N >= n)`: the n-th purchase comes if none before ended it.
    @Override
    public Apfloat atLeast(Purchases h, double weeks, int n) {
        Apfloat later = b.add(Exact.of(chances(h)));
        Apfloat stays = Exact.rising(later, n - 1).divide(Exact.rising(a.add(later), n - 1));
        Apfloat part = Exact.of(weeks).divide(at(h.T()).add(Exact.of(weeks)));
        Apfloat[] over = terms(h, at(h.T()).subtract(at(h.tx())).divide(at(h.T())));
        Apfloat below = Apfloat.ZERO;
        Apfloat all = Apfloat.ZERO;
        for (int j = 0; j < k; j++) {
            below = below.add(over[j].multiply(ExactNbd.below(shape(h).add(Exact.of(j)), part, n * k - j)));
            all = all.add(over[j]);
        }
        return alive(h).multiply(stays).multiply(Exact.ONE.subtract(below.divide(all)));
    }

    /// The i-th purchase comes after ik phases, j of which are over: `E[Σ (1-p)^(i-1) φ^(ik-j)]`
    /// with `φ = λ/(λ+δ)`, over λ and p.
    @Override
    public Apfloat residual(Purchases h, double weeklyRate) {
        ExactLine chances = ExactLine.around(beta(h), guess());
        Apfloat shape = shape(h);
        Apfloat end = at(h.T());
        Apfloat silence = Exact.of(h.T()).subtract(Exact.of(h.tx()));
        UnaryOperator<Apfloat> density = y -> {
            Apfloat lambda = Exact.exp(y);
            Apfloat decay = Exact.exp(shape.multiply(y).subtract(end.multiply(lambda)));
            return decay.multiply(phases(lambda.multiply(silence), Exact.ONE));
        };
        ExactLine rates = ExactLine.around(density, Math.log(shape.doubleValue() / end.doubleValue()));
        double before = 0;
        for (int level = 2; level <= FINEST; level++) {
            double now = residual(chances.nodes(level), rates.nodes(level), silence, Exact.of(weeklyRate));
            if (Math.abs(now - before) <= AGREED * now) {
                return alive(h).multiply(Exact.of(now));
            }
            before = now;
        }
        throw new ArithmeticException("no agreement");
    }

    /// The terms are positive, so that adding them up in doubles loses nothing that matters.
    private double residual(List<ExactLine.Node> chances, List<ExactLine.Node> rates, Apfloat silence, Apfloat delta) {
        double[] weights = shares(chances);
        double[] leaving = chances.stream()
                .mapToDouble(node -> Exact.logistic(node.at()).doubleValue())
                .toArray();
        double[] shares = shares(rates);
        double sum = 0;
        for (int row = 0; row < shares.length; row++) {
            Apfloat lambda = Exact.exp(rates.get(row).at());
            Apfloat phase = lambda.divide(lambda.add(delta));
            Apfloat passed = lambda.multiply(silence);
            Apfloat next = phases(passed, Exact.ONE.divide(phase)).divide(phases(passed, Exact.ONE));
            double lost =
                    delta.divide(lambda.add(delta)).multiply(geometric(phase)).doubleValue();
            double gap = ApfloatMath.pow(phase, k).doubleValue();
            double inner = 0;
            for (int i = 0; i < leaving.length; i++) {
                inner += weights[i] / (lost + leaving[i] * gap);
            }
            sum += shares[row] * inner * next.doubleValue() * gap;
        }
        return sum;
    }

    private static double[] shares(List<ExactLine.Node> nodes) {
        Apfloat whole = nodes.stream().map(ExactLine.Node::weight).reduce(Apfloat.ZERO, Apfloat::add);
        return nodes.stream()
                .mapToDouble(node -> node.weight().divide(whole).doubleValue())
                .toArray();
    }

    /// `Σ (λu)^j/j! f^j`, j < k: silence of someone alive, but for e^-λu.
    private Apfloat phases(Apfloat passed, Apfloat factor) {
        Apfloat term = Exact.ONE;
        Apfloat sum = Exact.ONE;
        for (int j = 1; j < k; j++) {
            term = term.multiply(passed).multiply(factor).divide(Exact.of(j));
            sum = sum.add(term);
        }
        return sum;
    }

    /// `1 + φ + … + φ^(k-1)`.
    private Apfloat geometric(Apfloat phase) {
        Apfloat sum = Exact.ONE;
        for (int j = 1; j < k; j++) {
            sum = Exact.ONE.add(sum.multiply(phase));
        }
        return sum;
    }

    /// Alive and without a purchase since tx, until `weeks` after T.
    private Apfloat silent(Purchases h, double weeks) {
        Apfloat stays = Exact.rising(b, chances(h)).divide(Exact.rising(a.add(b), chances(h)));
        Apfloat end = at(h.T()).add(Exact.of(weeks));
        Apfloat part = end.subtract(at(h.tx())).divide(end);
        Apfloat sum = Apfloat.ZERO;
        for (Apfloat term : terms(h, part)) {
            sum = sum.add(term);
        }
        return stays.multiply(sum).divide(Exact.pow(end, shape(h)));
    }

    /// `Γ(m+j)/(Γ(m) j!) ω^j`, j < k.
    private Apfloat[] terms(Purchases h, Apfloat part) {
        Apfloat[] terms = new Apfloat[k];
        terms[0] = Exact.ONE;
        for (int j = 1; j < k; j++) {
            Apfloat factor = shape(h).add(Exact.of(j - 1)).divide(Exact.of(j));
            terms[j] = terms[j - 1].multiply(factor).multiply(part);
        }
        return terms;
    }

    private Apfloat left(Purchases h) {
        int c = chances(h);
        if (c == 0) {
            return Apfloat.ZERO;
        }
        Apfloat leaves = a.multiply(Exact.rising(b, c - 1)).divide(Exact.rising(a.add(b), c));
        return leaves.divide(Exact.pow(at(h.tx()), shape(h)));
    }

    /// `E[(1-p)^N]` of N purchases in t weeks, as a function of p. With y one of the k roots of
    /// 1-p, `H(y) = Σ P(j) y^j (1+τ(1-y))^-(m+j)` counts phases, and `Σ H(y) Σ y^-i / k`, i < k,
    /// counts whole gaps.
    private UnaryOperator<Apfloat> counts(Purchases h, double weeks) {
        Apfloat tau = Exact.of(weeks).divide(at(h.T()));
        Apfloat[] over = terms(h, at(h.T()).subtract(at(h.tx())).divide(at(h.T())));
        Apfloat all = Apfloat.ZERO;
        for (Apfloat term : over) {
            all = all.add(term);
        }
        Apfloat sum = all;
        return p -> {
            Apfloat root =
                    k == 1 ? Exact.ONE.subtract(p) : Exact.pow(Exact.ONE.subtract(p), Exact.ONE.divide(Exact.of(k)));
            Apfloat less = p.divide(geometric(root));
            Apfloat base = Exact.ONE.add(tau.multiply(less));
            Apfloat total =
                    whole(over, Exact.pow(base, shape(h).negate()), base, root).real();
            for (int l = 1; l < k; l++) {
                Apcomplex y = Exact.turn(Exact.halfTurns(2 * l, k)).multiply(root);
                Apcomplex other = Exact.ONE.add(tau.multiply(Exact.ONE.subtract(y)));
                Apcomplex power = Exact.pow(other, shape(h).negate());
                total = total.add(whole(over, power, other, y).real());
            }
            return total.divide(sum).divide(Exact.of(k));
        };
    }

    /// `Σ P(j) y^j base^-(m+j)` times `Σ y^-i`, for one of the roots y.
    private Apcomplex whole(Apfloat[] over, Apcomplex power, Apcomplex base, Apcomplex y) {
        Apcomplex sum = Apcomplex.ZERO;
        Apcomplex term = power;
        Apcomplex back = Exact.ONE;
        Apcomplex backs = Apcomplex.ZERO;
        for (int j = 0; j < k; j++) {
            sum = sum.add(term.multiply(over[j]));
            term = term.multiply(y).divide(base);
            backs = backs.add(back);
            back = back.divide(y);
        }
        return sum.multiply(backs);
    }

    /// Density of the log-odds of `p ~ Beta(a, b+c)`, but for a constant.
    private UnaryOperator<Apfloat> beta(Purchases h) {
        Apfloat later = b.add(Exact.of(chances(h)));
        Apfloat both = a.add(later);
        return y -> {
            Apfloat log = Exact.log(Exact.ONE.add(Exact.exp(y)));
            return Exact.exp(a.multiply(y).subtract(both.multiply(log)));
        };
    }

    private double guess() {
        return Math.log(a.doubleValue() / b.doubleValue());
    }

    private Apfloat shape(Purchases h) {
        return r.add(Exact.of((double) k * h.x()));
    }

    private int chances(Purchases h) {
        return leavesAtFirst ? h.x() + 1 : h.x();
    }

    private Apfloat at(double weeks) {
        return alpha.add(Exact.of(weeks));
    }
}
