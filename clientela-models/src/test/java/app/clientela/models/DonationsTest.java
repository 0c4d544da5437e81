package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The donors of Fader, Hardie and Shang 2010: published fit and figures of BG/BB.
class DonationsTest {

    private static Map<Occasions, Integer> donors = Map.of();
    private static BgBbFit fit = BgBb.fit(Map.of(), Prior.none());

    @BeforeAll
    static void reads() {
        donors = Shared.donations();
        fit = BgBb.fit(donors, Prior.none());
    }

    @Test
    void findsThePublishedParameters() {
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(-33225.5813, within(1e-4));
        assertThat(fit.model().alpha()).isCloseTo(1.2035, within(1e-3));
        assertThat(fit.model().beta()).isCloseTo(.7497, within(1e-3));
        assertThat(fit.model().gamma()).isCloseTo(.6568, within(1e-3));
        assertThat(fit.model().delta()).isCloseTo(2.7839, within(3e-3));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, .11", "2, 4, .59", "6, 6, .93"})
    void knowsWhoIsAliveNextYear(int x, int tx, double published) {
        assertThat(fit.model().aliveProbability(new Occasions(x, tx, 6), 1)).isCloseTo(published, within(.005));
    }

    @Test
    void expectsThePublishedTotalOfTheNextFiveYears() {
        double total = donors.entrySet().stream()
                .mapToDouble(e -> e.getValue() * fit.model().expectedPurchases(e.getKey(), 5))
                .sum();
        assertThat(total).isCloseTo(12884.2, within(1.5));
    }

    @Test
    void expectsThePublishedFrequenciesWithinTheSample() {
        double[] chances = fit.model().distribution(Occasions.none(), 6);
        assertThat(11_104 * chances[0]).isCloseTo(3454.9, within(.5));
        assertThat(11_104 * chances[6]).isCloseTo(1253.1, within(.5));
    }

    @Test
    void expectsThePublishedGiftsOfANewDonor() {
        double[] published = {.4985, .9233, 1.2969, 1.6323, 1.9381, 2.2202, 2.4826, 2.7285, 2.9603, 3.1798, 3.3887};
        for (int n = 1; n <= published.length; n++) {
            assertThat(fit.model().expectedPurchasesOfNewCustomer(n)).isCloseTo(published[n - 1], within(6e-5));
        }
    }
}
