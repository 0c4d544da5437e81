package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTextTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:26|2025-03-01T07:26:00Z",
                "08:26:30|2025-03-01T07:26:30Z",
                "T08:26:30.123|2025-03-01T07:26:30Z",
                "9.05.11|2025-03-01T08:05:11Z",
                "1:05:07 PM|2025-03-01T12:05:07Z",
                "12:00 a.m.|2025-02-28T23:00:00Z",
                "10:37:33 -0500|2025-03-01T15:37:33Z",
                "10:37+01:00|2025-03-01T09:37:00Z",
                "10:37:00Z|2025-03-01T10:37:00Z",
                "10:37 UTC|2025-03-01T10:37:00Z",
                "10:37 hs.|2025-03-01T09:37:00Z",
                "10:37h|2025-03-01T09:37:00Z",
                "10:37 Uhr|2025-03-01T09:37:00Z",
                "10:37 CET|2025-03-01T09:37:00Z",
            })
    void readsTimesAsPeopleWriteThem(String given, Instant moment) {
        assertThat(ClockText.of(given).map(time -> time.on(LocalDate.of(2025, 3, 1), ROME)))
                .contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "12:00:60", "noon", "1234", "-1:00", "10:00 +19:00x"})
    void readsNoTimeWhereThereIsNone(String given) {
        assertThat(ClockText.of(given)).isEmpty();
    }

    @Test
    void movesAnHourThatSummerTimeLeavesOut() {
        assertThat(ClockText.of("02:30:00").map(time -> time.on(LocalDate.of(2025, 3, 30), ROME)))
                .contains(Instant.parse("2025-03-30T01:30:00Z"));
    }
}
