package app.clientela.models;

import java.util.HashMap;
import java.util.Map;
import org.apfloat.Apfloat;

/// BG/BB in many digits, as Fader, Hardie and Shang 2010 print it. Quotients of beta functions
/// are those of rising factorials; γ = 1, where eq. 13 divides by zero, is passed beside it.
final class ExactBgBb {

    private static final Apfloat BESIDE = new Apfloat("1e-25", Exact.DIGITS);
    private static final Apfloat NOTHING = new Apfloat("1e-25", Exact.DIGITS);

    private final Apfloat alpha;
    private final Apfloat beta;
    private final Apfloat gamma;
    private final Apfloat delta;
    private final ExactRising buys;
    private final ExactRising skips;
    private final ExactRising chances;
    private final ExactRising leaves;
    private final ExactRising stays;
    private final ExactRising occasions;
    private final Map<Occasions, Apfloat> likelihoods = new HashMap<>();

    ExactBgBb(Apfloat alpha, Apfloat beta, Apfloat gamma, Apfloat delta) {
        this.alpha = alpha;
        this.beta = beta;
        this.gamma = gamma;
        this.delta = delta;
        this.buys = new ExactRising(alpha);
        this.skips = new ExactRising(beta);
        this.chances = new ExactRising(alpha.add(beta));
        this.leaves = new ExactRising(gamma);
        this.stays = new ExactRising(delta);
        this.occasions = new ExactRising(gamma.add(delta));
    }

    /// Eq. 6.
    Apfloat likelihood(Occasions h) {
        return likelihoods.computeIfAbsent(h, this::sum);
    }

    private Apfloat sum(Occasions h) {
        Apfloat sum = bought(h.x(), h.n() - h.x()).multiply(stayed(0, h.n()));
        Apfloat term = bought(h.x(), h.tx() - h.x()).multiply(stayed(1, h.tx()));
        for (int i = h.tx(); i < h.n(); i++) {
            sum = sum.add(term);
            Apfloat skipped =
                    beta.add(Exact.of(i - h.x())).divide(alpha.add(beta).add(Exact.of(i)));
            Apfloat stayed = delta.add(Exact.of(i)).divide(gamma.add(delta).add(Exact.of(i + 1)));
            term = term.multiply(skipped).multiply(stayed);
        }
        return sum;
    }

    /// Eq. 11, for any number of occasions ahead.
    Apfloat alive(Occasions h, int ahead) {
        return bought(h.x(), h.n() - h.x()).multiply(stayed(0, h.n() + ahead)).divide(likelihood(h));
    }

    /// Eq. 13.
    Apfloat expected(Occasions h, int ahead) {
        Apfloat less = gamma.subtract(Exact.ONE);
        Apfloat g = less.signum() == 0 ? BESIDE : less;
        Apfloat gone = staying(g, h.n()).subtract(staying(g, h.n() + ahead));
        Apfloat one = bought(h.x() + 1, h.n() - h.x());
        return one.multiply(delta).divide(g).multiply(gone).divide(likelihood(h));
    }

    /// Eq. 12.
    Apfloat chance(Occasions h, int ahead, int purchases) {
        Apfloat sum = ways(ahead, purchases).multiply(next(h, ahead, purchases)).multiply(stayed(0, h.n() + ahead));
        for (int i = purchases; i < ahead; i++) {
            sum = sum.add(ways(i, purchases).multiply(next(h, i, purchases)).multiply(stayed(1, h.n() + i)));
        }
        Apfloat some = sum.divide(likelihood(h));
        return purchases > 0 ? some : some.add(Exact.ONE.subtract(alive(h, 0)));
    }

    /// Eq. 14, its ₂F₁(1, δ+n+1; γ+δ+n+1; 1/(1+d)) by the series.
    Apfloat residual(Occasions h, double discount) {
        Apfloat rate = Exact.ONE.add(Exact.of(discount));
        Apfloat term = Exact.ONE;
        Apfloat sum = Apfloat.ZERO;
        for (int i = 1; term.compareTo(NOTHING) > 0; i++) {
            sum = sum.add(term);
            Apfloat later = delta.add(Exact.of(h.n() + i));
            term = term.multiply(later).divide(gamma.add(later).multiply(rate));
        }
        Apfloat one = bought(h.x() + 1, h.n() - h.x()).multiply(stayed(0, h.n() + 1));
        return one.multiply(sum).divide(rate).divide(likelihood(h));
    }

    /// `B(α+x, β+y)/B(α, β)`.
    private Apfloat bought(int x, int y) {
        return buys.of(x).multiply(skips.of(y)).divide(chances.of(x + y));
    }

    private Apfloat next(Occasions h, int occasions, int purchases) {
        return bought(h.x() + purchases, h.n() - h.x() + occasions - purchases);
    }

    /// `B(γ+left, δ+n)/B(γ, δ)`.
    private Apfloat stayed(int left, int n) {
        return leaves.of(left).multiply(stays.of(n)).divide(occasions.of(n + left));
    }

    /// `Γ(γ+δ)/Γ(1+δ) Γ(1+δ+n)/Γ(γ+δ+n)`, with g = γ-1.
    private Apfloat staying(Apfloat g, int n) {
        Apfloat one = Exact.ONE.add(delta);
        return Exact.rising(one, n).divide(Exact.rising(one.add(g), n));
    }

    private static Apfloat ways(int n, int k) {
        return Exact.rising(Exact.of(n - k + 1), k).divide(Exact.rising(Exact.ONE, k));
    }
}
