package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that were published or computed by others.
class GammaGammaCorrectnessTest {

    private static final GammaGamma PAPER = new GammaGamma(6.25, 3.74, 15.44);

    /// The first ten customers of CDNOW, at the peak for the rounded summary.
    @Test
    void givesThePublishedSpendOfTheFirstTenCustomers() {
        GammaGamma peak = new GammaGamma(6.24865, 3.74463, 15.4484);
        List<Spend> spends = List.of(
                new Spend(2, 22.35),
                new Spend(1, 11.77),
                Spend.none(),
                Spend.none(),
                Spend.none(),
                new Spend(7, 73.74),
                new Spend(1, 11.77),
                Spend.none(),
                new Spend(2, 25.55),
                Spend.none());
        double[] expected = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        for (int i = 0; i < expected.length; i++) {
            assertThat(peak.expectedSpend(spends.get(i))).isCloseTo(expected[i], within(.0101));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 22.35, 24.66", "1, 11.77, 18.92", "0, 0, 35.22"})
    void givesTheWorkedSpendAtRoundedParameters(int n, double mean, double expected) {
        assertThat(PAPER.expectedSpend(new Spend(n, mean))).isCloseTo(expected, within(.005));
    }

    /// Mean of p/ν under its posterior, by drawing it.
    @Test
    void expectsTheMeanOfItsDraws() {
        Spend spend = new Spend(3, 20);
        var random = Seeds.random(11);
        double sum = 0;
        for (int i = 0; i < 200_000; i++) {
            sum += PAPER.drawMean(spend, random);
        }
        assertThat(sum / 200_000).isCloseTo(PAPER.expectedSpend(spend), within(.05));
    }

    @Test
    void drawsTotalsOfTheExpectedMean() {
        Spend spend = new Spend(3, 20);
        var random = Seeds.random(12);
        double sum = 0;
        for (int i = 0; i < 200_000; i++) {
            sum += PAPER.drawTotal(spend, 4, random);
        }
        assertThat(sum / 200_000).isCloseTo(4 * PAPER.expectedSpend(spend), within(.3));
        assertThat(PAPER.drawTotal(spend, 0, random)).isZero();
    }

    /// q <= 1: the printed mean is infinite or negative for customers without purchases.
    @ParameterizedTest
    @CsvSource({".001", ".1", ".5", ".999", "1", "1.001", "1.5", "2"})
    void isFiniteAndPositiveForAnyQ(double q) {
        for (double p : new double[] {.001, .3, 4, 1000}) {
            GammaGamma model = new GammaGamma(p, q, .9);
            for (Spend spend : List.of(Spend.none(), new Spend(1, .01), new Spend(3, 0), new Spend(2000, 50))) {
                assertThat(model.expectedSpend(spend)).isPositive().isFinite();
                assertThat(model.logLikelihood(spend)).isFinite();
                assertThat(model.drawTotal(spend, 3, Seeds.random(1))).isFinite();
            }
        }
    }

    @Test
    void printsItsParametersInThePapersOrder() {
        assertThat(PAPER.parameters().keySet()).containsExactly("p", "q", "gamma");
        assertThat(PAPER.times(2)).isEqualTo(new GammaGamma(6.25, 3.74, 30.88));
    }
}
