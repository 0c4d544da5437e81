package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Values that were published or computed by others.
class MbgNbdCorrectnessTest {

    @Test
    void givesThePublishedLikelihoods() {
        MbgNbd model = new MbgNbd(.25, 4, .8, 2.5);
        assertThat(model.logLikelihood(new Purchases(0, 0, 40))).isCloseTo(-.41793, within(1e-5));
        assertThat(model.logLikelihood(new Purchases(200, 38, 40))).isCloseTo(100.7869, within(1e-4));
    }
}
