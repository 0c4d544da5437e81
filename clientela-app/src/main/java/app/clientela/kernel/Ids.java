package app.clientela.kernel;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Makes 64-bit ids that sort by time: 41 bits of milliseconds, 22 bits that start at random and
/// count up.
/// The application makes its ids, so that a row knows its id before it is stored, on every
/// database.
public final class Ids {

    private static final int SEQUENCE_BITS = 22;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// The next id: positive, and larger than every id this maker gave before.
    public long next() {
        long fresh = (clock.millis() << SEQUENCE_BITS) | random.nextInt(1 << (SEQUENCE_BITS - 1));
        return last.updateAndGet(before -> Math.max(before + 1, fresh));
    }

    public PublicId nextPublic() {
        return PublicId.random(random);
    }
}
