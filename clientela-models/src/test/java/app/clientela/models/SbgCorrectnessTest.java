package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Survival curves as printed by Fader and Hardie 2007, and the fits that follow from them.
class SbgCorrectnessTest {

    private static final List<Integer> REGULAR = List.of(1000, 631, 468, 382, 326, 289, 262, 241);
    private static final List<Integer> HIGH_END = List.of(1000, 869, 743, 653, 593, 551, 517, 491);

    @Test
    void findsThePublishedParameters() {
        assertFit(REGULAR, .7041, 1.1820, -1680.2652);
        assertFit(HIGH_END, .6681, 3.8061, -1611.1581);
        assertFit(REGULAR.subList(0, 5), .7637, 1.2958, -1401.5594);
    }

    @Test
    void projectsTheTwelfthYear() {
        assertThat(fit(REGULAR).model().survival(12)).isCloseTo(.1700, within(5e-5));
        assertThat(fit(HIGH_END).model().survival(12)).isCloseTo(.3780, within(5e-5));
    }

    private static SbgFit fit(List<Integer> left) {
        return Sbg.fit(List.of(new SubscriberCohort(left)), Prior.none());
    }

    private static void assertFit(List<Integer> left, double alpha, double beta, double logLikelihood) {
        SbgFit fit = fit(left);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.customers()).isEqualTo(1000);
        assertThat(fit.model().alpha()).isCloseTo(alpha, within(5e-5));
        assertThat(fit.model().beta()).isCloseTo(beta, within(5e-5));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(5e-5));
    }
}
