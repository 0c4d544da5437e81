package app.clientela.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes guessing slow: after so many failed tries under one name a minute must pass, then two,
/// then four, up to a quarter of an hour. Nobody is ever locked out for good.
final class Throttle {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_NAMES = 20_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new HashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /// What is counted, and how many failures it may have before it must wait.
    record Name(String name, int failures) {}

    private record Tries(int failed, Instant last, Instant until) {}

    /// Counts a try as failed before it is made, so that many at once are counted too. Says how
    /// long
    /// to wait where one of the names must; then nothing is counted.
    synchronized Optional<Duration> begin(List<Name> names) {
        Instant now = clock.instant();
        Optional<Instant> until = names.stream()
                .map(name -> of(name, now).until())
                .filter(end -> end.isAfter(now))
                .max(Instant::compareTo);
        if (until.isPresent()) {
            return until.map(end -> Duration.between(now, end));
        }
        names.forEach(name -> tries.put(name.name(), failedOnceMore(name, now)));
        forgetOld(now);
        return Optional.empty();
    }

    /// The try that began last was no guess: it is not counted any more.
    synchronized void succeeded(List<Name> names) {
        for (Name name : names) {
            @Nullable Tries so = tries.get(name.name());
            if (so != null) {
                tries.put(name.name(), new Tries(Math.max(0, so.failed() - 1), so.last(), so.last()));
            }
        }
    }

    synchronized void forget(Name name) {
        tries.remove(name.name());
    }

    private Tries of(Name name, Instant now) {
        @Nullable Tries so = tries.get(name.name());
        return so == null || so.last().plus(FORGOTTEN_AFTER).isBefore(now) ? new Tries(0, now, now) : so;
    }

    private Tries failedOnceMore(Name name, Instant now) {
        int failed = of(name, now).failed() + 1;
        if (failed < name.failures()) {
            return new Tries(failed, now, now);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed - name.failures(), 4));
        return new Tries(failed, now, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    private void forgetOld(Instant now) {
        if (tries.size() > MOST_NAMES) {
            tries.values().removeIf(so -> so.last().plus(LONGEST_PAUSE).isBefore(now));
        }
        if (tries.size() > MOST_NAMES) {
            tries.values().removeIf(so -> !so.until().isAfter(now));
        }
    }
}
