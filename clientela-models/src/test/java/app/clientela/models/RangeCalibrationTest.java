package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Ranges of single customers, set right by an earlier window.
class RangeCalibrationTest {

    @Test
    void readsFewCustomersAtThePlainLevels() {
        RangeCalibration none = RangeCalibration.none();
        assertThat(none.isCalibrated(1)).isFalse();
        assertThat(none.levels(.8, 3).low()).isCloseTo(.1, within(1e-12));
        assertThat(none.levels(.8, 3).high()).isCloseTo(.9, within(1e-12));
        CountDistribution counts = CountDistribution.of(1, new double[] {.5, .2, .1, .1, .05, .05});
        assertThat(none.range(counts, .8, 0)).isEqualTo(new CountRange(0, 2));
        assertThat(none.range(counts, .5, 0)).isEqualTo(new CountRange(0, 0));
        assertThat(none.range(CountDistribution.of(1, new double[] {.1, .1, .3, .3, .2}), .52, 0))
                .isEqualTo(new CountRange(2, 3));
    }
}
