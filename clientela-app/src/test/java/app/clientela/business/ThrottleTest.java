package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private static final List<Throttle.Name> ANNA = List.of(new Throttle.Name("anna", 5));

    private final Now now = new Now(Instant.parse("2026-03-14T09:00:00Z"));
    private final Throttle throttle = new Throttle(now);

    @Test
    void asksForAMinuteAfterFiveErrors() {
        fail(5);
        assertThat(throttle.begin(ANNA)).contains(Duration.ofMinutes(1));
        now.pass(Duration.ofSeconds(59));
        assertThat(throttle.begin(ANNA)).contains(Duration.ofSeconds(1));
        now.pass(Duration.ofSeconds(1));
        assertThat(throttle.begin(ANNA)).isEmpty();
    }

    @Test
    void doublesThePauseUpToAQuarterOfAnHour() {
        fail(5);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(throttle.begin(ANNA)).contains(Duration.ofMinutes(minutes));
            now.pass(Duration.ofMinutes(minutes));
            assertThat(throttle.begin(ANNA)).isEmpty();
        }
    }

    @Test
    void countsNothingWhileOneMustWait() {
        fail(5);
        for (int i = 0; i < 100; i++) {
            throttle.begin(ANNA);
        }
        assertThat(throttle.begin(ANNA)).contains(Duration.ofMinutes(1));
    }

    @Test
    void doesNotCountASuccess() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin(ANNA)).isEmpty();
            throttle.succeeded(ANNA);
        }
    }

    @Test
    void forgetsAfterAnHour() {
        fail(4);
        now.pass(Duration.ofMinutes(61));
        fail(4);
        assertThat(throttle.begin(ANNA)).isEmpty();
    }

    @Test
    void allowsOnlyAFewGuessesADay() {
        int guesses = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            for (int i = 0; i < 7; i++) {
                guesses += throttle.begin(ANNA).isEmpty() ? 1 : 0;
            }
            now.pass(Duration.ofMinutes(1));
        }
        assertThat(guesses).isLessThan(120);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(ANNA)).isEmpty();
        }
    }
}
