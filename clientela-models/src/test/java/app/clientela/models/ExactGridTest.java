package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The models of purchases against the oracle, at ordinary and at extreme points: see
/// `golden/grid/README.md`.
class ExactGridTest {

    private static final String[] ANSWERS = {"ll", "alive", "alive ahead", "expected", "chance", "residual"};

    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void agreesWithTheOracleToNineDigits(PurchaseModels.Kind kind) {
        List<ExactPoint> points = ExactGrid.read(kind);
        assertThat(points).hasSize(504);
        for (ExactPoint point : points) {
            PurchaseModel model = point.model();
            Purchases h = point.history;
            double[] found = {
                model.logLikelihood(h),
                model.aliveProbability(h),
                model.aliveProbability(h, point.weeks),
                model.expectedPurchases(h, point.weeks),
                model.chanceOfPurchase(h, point.weeks),
                model.discountedResidualPurchases(h, point.rate)
            };
            for (int i = 0; i < found.length; i++) {
                double exact = point.answers[i];
                String where = ANSWERS[i] + " of " + model + " " + h + " " + point.weeks + " " + point.rate;
                assertThat(found[i]).as(where).isCloseTo(exact, within(Math.max(1e-12, Math.abs(exact) * 1e-9)));
            }
        }
    }

    /// The files hold the points that the code says, and at one of them the oracle is asked again.
    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void readsWhatTheOracleSays(PurchaseModels.Kind kind) {
        List<ExactPoint> points = ExactGrid.points(kind);
        List<ExactPoint> read = ExactGrid.read(kind);
        for (int i = 0; i < points.size(); i++) {
            assertThat(read.get(i).inputs()).containsExactly(points.get(i).inputs());
        }
        ExactPoint point = read.get(Seeds.random(kind.key().hashCode()).nextInt(read.size()));
        double[] again = point.exact();
        for (int i = 0; i < again.length; i++) {
            assertThat(again[i]).isCloseTo(point.answers[i], within(1e-12 + 1e-11 * Math.abs(again[i])));
        }
    }

    /// The printed forms with apfloat's own ₂F₁: eq. 41's P(alive) of Fader and Hardie 2005 and
    /// eq. 10 of Fader, Hardie and Lee 2005.
    @Test
    void saysWhatThePapersPrint() {
        Purchases h = new Purchases(2, 30, 39);
        Apfloat[] p = {Exact.of(.55), Exact.of(10.6), Exact.of(.6), Exact.of(1.7)};
        Apfloat m = p[0].add(Exact.of(2));
        Apfloat both = m.add(p[2]);
        Apfloat a0 = printed(p, both, 30).subtract(printed(p, both, 39));
        Apfloat odds = Exact.pow(p[1].add(Exact.of(39)), m).multiply(Exact.pow(p[3].add(Exact.of(39)), p[2]));
        Apfloat alive =
                Exact.ONE.divide(Exact.ONE.add(odds.multiply(a0).multiply(p[2]).divide(both)));
        ExactPurchaseModel pareto = new ExactParetoNbd(p[0], p[1], p[2], p[3]);
        assertSame(pareto.alive(h), alive);

        ExactPurchaseModel bg = new ExactBgFamily(1, false, p);
        Apfloat end = p[1].add(Exact.of(39));
        Apfloat z = Exact.of(52).divide(end.add(Exact.of(52)));
        Apfloat c = p[2].add(p[3]).add(Exact.ONE);
        Apfloat series = ApfloatMath.hypergeometric2F1(m, p[3].add(Exact.of(2)), c, z);
        Apfloat lost = Exact.pow(Exact.ONE.subtract(z), m).multiply(series);
        Apfloat mean = c.divide(p[2].subtract(Exact.ONE)).multiply(Exact.ONE.subtract(lost));
        assertSame(bg.expected(h, 52), mean.multiply(bg.alive(h)));
    }

    /// One of the two terms of A₀, α >= β: eq. 20.
    private static Apfloat printed(Apfloat[] p, Apfloat both, double weeks) {
        Apfloat end = p[1].add(Exact.of(weeks));
        Apfloat z = p[1].subtract(p[3]).divide(end);
        Apfloat series = ApfloatMath.hypergeometric2F1(both, p[2].add(Exact.ONE), both.add(Exact.ONE), z);
        return series.divide(Exact.pow(end, both));
    }

    private static void assertSame(Apfloat one, Apfloat other) {
        assertThat(one.divide(other).subtract(Exact.ONE).doubleValue()).isCloseTo(0, within(1e-25));
    }
}
