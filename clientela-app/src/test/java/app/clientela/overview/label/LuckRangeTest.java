package app.clientela.overview.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.kernel.Probability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3 (at 95 %), and
/// against the roots of `(p - share)^2 = z^2 p (1 - p) / n` found by SciPy (at 80 %).
class LuckRangeTest {

    private static final double NINETY_FIVE = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void isAsPublished(int counted, int of, double low, double high) {
        LuckRange range = LuckRange.wilson(counted, of, NINETY_FIVE);
        assertThat(range.low().value()).isCloseTo(low, within(5e-5));
        assertThat(range.high().value()).isCloseTo(high, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 62, 0.0585591645914, 0.1558007574029",
        "23, 48, 0.3889870776995, 0.5707247607537",
        "109, 120, 0.8688408050028, 0.9367995030821",
        "0, 7, 0, 0.1900374059553",
        "7, 7, 0.8099625940447, 1"
    })
    void holdsEightTimesOutOfTen(int counted, int of, double low, double high) {
        LuckRange range = LuckRange.of(counted, of);
        assertThat(range.low().value()).isCloseTo(low, within(1e-12));
        assertThat(range.high().value()).isCloseTo(high, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({".38, false", ".39, true", ".57, true", ".58, false"})
    void saysWhichSharesLuckExplains(double share, boolean explained) {
        assertThat(LuckRange.of(23, 48).holds(new Probability(share))).isEqualTo(explained);
    }
}
