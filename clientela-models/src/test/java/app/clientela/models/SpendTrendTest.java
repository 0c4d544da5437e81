package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Spend that goes with frequency is found, measured and taken out; where there is none, none is.
class SpendTrendTest {

    /// Skewed amounts, where a plain correlation would see a trend that is not there.
    private static final GammaGamma TRUTH = new GammaGamma(1.5, 4, 30);

    @Test
    void seesATrendOfNothingInOneOfTwentyBasesOnly() {
        RandomGenerator random = Seeds.random(31);
        int seen = 0;
        for (int i = 0; i < 200; i++) {
            seen += trend(spends(600, 0, random)).pValue() < .05 ? 1 : 0;
        }
        assertThat(seen).isBetween(2, 20);
    }

    @Test
    void measuresATrend() {
        SpendTrend trend = trend(spends(4000, .2, Seeds.random(32)));
        assertThat(trend.slope()).isCloseTo(.2, within(.04));
        assertThat(trend.error()).isBetween(.005, .03);
        assertThat(trend.pValue()).isLessThan(1e-6);
        assertThat(trend.customers()).isEqualTo(4000);
    }

    /// Expected spend of frequent buyers, without and with the correction, against the truth.
    @Test
    void takesATrendOut() {
        List<Spend> spends = spends(4000, .2, Seeds.random(33));
        SpendTrend trend = trend(spends);
        List<Spend> level = spends.stream().map(trend::without).toList();
        GammaGamma model = GammaGamma.fit(level, Prior.none()).model();
        assertThat(SpendTrend.of(model, level).slope()).isCloseTo(0, within(.04));
        double truth = 0;
        double expected = 0;
        for (Spend spend : spends) {
            truth += spend.n() < 10 ? 0 : TRUTH.expectedSpendOfNewCustomer() * Math.pow(spend.n(), .2);
            expected += spend.n() < 10 ? 0 : trend.expectedSpend(model, spend);
        }
        assertThat(expected / truth).isCloseTo(1, within(.1));
        assertThat(trend.expectedSpend(model, Spend.none())).isEqualTo(model.expectedSpendOfNewCustomer());
    }

    @Test
    void saysNothingWhereAllBuyEquallyOften() {
        SpendTrend trend = SpendTrend.of(TRUTH, List.of(new Spend(2, 3), new Spend(2, 4), new Spend(2, 9)));
        assertThat(trend.slope()).isZero();
        assertThat(trend.pValue()).isEqualTo(1);
        assertThat(SpendTrend.of(TRUTH, List.of()).pValue()).isEqualTo(1);
    }

    @Test
    void learnsNothingFromAmountsOfZero() {
        List<Spend> spends = spends(100, 0, Seeds.random(34));
        List<Spend> more = new ArrayList<>(spends);
        more.add(new Spend(4, 0));
        more.add(Spend.none());
        assertThat(GammaGamma.fit(more, Prior.none()).model())
                .isEqualTo(GammaGamma.fit(spends, Prior.none()).model());
        assertThat(SpendTrend.of(TRUTH, more)).isEqualTo(SpendTrend.of(TRUTH, spends));
        assertThat(TRUTH.expectedSpend(new Spend(4, 0)))
                .isPositive()
                .isLessThan(TRUTH.expectedSpendOfNewCustomer() / 2);
    }

    private static SpendTrend trend(List<Spend> spends) {
        return SpendTrend.of(GammaGamma.fit(spends, Prior.none()).model(), spends);
    }

    /// Half buy once, the others 2 to 20 times.
    private static List<Spend> spends(int customers, double slope, RandomGenerator random) {
        int[] n = new int[customers];
        for (int i = 0; i < customers; i++) {
            n[i] = random.nextBoolean() ? 1 : random.nextInt(2, 21);
        }
        return Simulation.gammaGamma(TRUTH, n, random).stream()
                .map(s -> new Spend(s.n(), s.mean() * Math.pow(s.n(), slope)))
                .toList();
    }

    /// A shop of one price: whatever the model makes of it, nobody spends more each time.
    @ParameterizedTest
    @ValueSource(ints = {30, 50, 2_000})
    void seesNoTrendWhereAllAmountsAreEqual(int customers) {
        List<Spend> spends = IntStream.range(0, customers)
                .mapToObj(i -> new Spend(1 + i % 5, 1))
                .toList();
        SpendFit fit = GammaGamma.fit(spends, Prior.gammaGamma());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().expectedSpend(new Spend(3, 1))).isCloseTo(1, within(.01));
        assertThat(SpendTrend.of(fit.model(), spends).pValue()).isGreaterThan(.5);
    }
}
