package app.clientela.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void growEvenWithinOneMillisecond() {
        Ids ids = idsAt(NOON);
        long before = ids.next();

        for (int i = 0; i < 10_000; i++) {
            long next = ids.next();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void growEvenWhereTheClockGoesBack() {
        Clock[] clock = {Clock.fixed(NOON, ZoneOffset.UTC)};
        Ids ids = new Ids(
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return clock[0].instant();
                    }
                },
                new Random(1));
        long before = ids.next();
        clock[0] = Clock.offset(clock[0], Duration.ofHours(-1));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void areRandomInAddresses() {
        Ids ids = idsAt(NOON);
        Set<PublicId> seen = new HashSet<>();

        IntStream.range(0, 100_000).forEach(_ -> seen.add(ids.nextPublic()));

        assertThat(seen).hasSize(100_000).allMatch(id -> PublicId.isWellFormed(id.value()));
        assertThat(seen).noneMatch(id -> id.value().startsWith("-"));
    }

    private static Ids idsAt(Instant instant) {
        return new Ids(Clock.fixed(instant, ZoneOffset.UTC), new Random(1));
    }
}
