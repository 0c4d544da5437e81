package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that were published or computed by others.
class BgNbdCorrectnessTest {

    /// The peak for CDNOW with exact days.
    private static final BgNbd MLE = new BgNbd(0.242595, 4.41360, 0.792920, 2.42589);

    /// As printed in Fader, Hardie and Lee 2005.
    private static final BgNbd PAPER = new BgNbd(.243, 4.414, .793, 2.426);

    /// Customers 1, 2, 3 and 1516 of CDNOW: x, days of tx, days of T, then log-likelihood,
    /// P(alive) and the expected purchases of 52 weeks in 50-digit arithmetic.
    @Test
    void agreesWithFiftyDigitValuesOfFourCustomers() {
        double[][] rows = {
            {2, 213, 272, -9.45847355749, .726589721835, 1.55882897181},
            {1, 12, 272, -4.46976092957, .212260062555, .260032758753},
            {0, 0, 272, -.554697231963, 1, .252087656872},
            {26, 216, 217, -37.7265133283, .968851562852, 25.7564922154},
        };
        for (double[] row : rows) {
            Purchases p = new Purchases((int) row[0], row[1] / 7, row[2] / 7);
            assertThat(PAPER.logLikelihood(p)).isCloseTo(row[3], within(-row[3] * 1e-11));
            assertThat(PAPER.aliveProbability(p)).isCloseTo(row[4], within(row[4] * 1e-11));
            assertThat(PAPER.expectedPurchases(p, 52)).isCloseTo(row[5], within(row[5] * 1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({".142857, .0078", "1, .0532", "3, .1506", "31.857143, 1.0405", "32, 1.0437", "78, 1.8576", "52, 1.444"})
    void givesThePublishedPurchasesOfNewCustomers(double weeks, double expected) {
        assertThat(MLE.expectedPurchasesOfNewCustomer(weeks)).isCloseTo(expected, within(4e-4));
    }

    @ParameterizedTest
    @CsvSource({".142857, .0078", "1, .0533", "3, .1509", "31.857143, 1.0420", "32, 1.0452", "78, 1.8605", "39, 1.1967"
    })
    void givesThePublishedPurchasesAtRoundedParameters(double weeks, double expected) {
        assertThat(PAPER.expectedPurchasesOfNewCustomer(weeks)).isCloseTo(expected, within(5e-5));
    }

    @Test
    void givesThePapersWorkedCustomer() {
        Purchases p = new Purchases(2, 30.43, 38.86);
        assertThat(PAPER.expectedPurchases(p, 39)).isCloseTo(1.2260, within(5e-5));
        assertThat(PAPER.aliveProbability(p)).isCloseTo(.7266, within(5e-5));
        assertThat(PAPER.expectedPurchases(p, 52)).isCloseTo(1.5587, within(1e-4));
    }

    /// 52 weeks at 15 % a year, and times the spend of the same customer: 36.01.
    @Test
    void givesTheWorkedDiscountedPurchases() {
        Purchases p = new Purchases(2, 30.43, 38.86);
        double weekly = Math.pow(1.15, 1 / 52.0) - 1;
        double discounted = PAPER.discountedPurchases(p, 52, weekly);
        assertThat(discounted).isCloseTo(1.4600, within(5e-5));
        double spend = new GammaGamma(6.25, 3.74, 15.44).expectedSpend(new Spend(2, 22.35));
        assertThat(discounted * spend).isCloseTo(36.008, within(2e-3));
    }

    @Test
    void givesThePublishedCustomer1516() {
        Purchases p = new Purchases(26, 30.857, 31);
        assertThat(MLE.expectedPurchases(p, 52)).isCloseTo(25.757, within(2e-3));
        assertThat(MLE.aliveProbability(p)).isCloseTo(.9689, within(5e-5));
    }

    @Test
    void isContinuousWhereThePrintedExpectationDividesByZero() {
        Purchases p = new Purchases(3, 20, 39);
        double at = new BgNbd(.55, 10, 1, 12).expectedPurchases(p, 52);
        double beside = new BgNbd(.55, 10, 1 + 1e-9, 12).expectedPurchases(p, 52);
        assertThat(at).isCloseTo(beside, within(1e-8));
    }

    @Test
    void isFiniteForOneTimeBuyersWhenThePrintedFunctionHasANegativeParameter() {
        BgNbd model = new BgNbd(.25, 4, .3, .4);
        assertThat(model.expectedPurchases(new Purchases(0, 0, 39), 52)).isBetween(0.0, 1.0);
    }
}
