package app.clientela.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class JobsTest {

    private static final Instant MORNING = Instant.parse("2026-03-14T09:00:00Z");

    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Database database = TestDatabase.sqlite();
    private final List<String> done = new ArrayList<>();

    @Test
    void doesWhatWaitsInOrder() {
        Jobs jobs = at(MORNING);
        jobs.add(job("copy", done::add));
        jobs.enqueue("copy", "1");
        jobs.enqueue("copy", "2");
        assertThat(jobs.runWaiting()).isEqualTo(2);
        assertThat(done).containsExactly("1", "2");
        assertThat(jobs.isPending("copy")).isFalse();
    }

    @Test
    void enqueuesTheSameWorkOnce() {
        Jobs jobs = at(MORNING);
        jobs.add(job("copy", done::add));
        jobs.enqueue("copy", "1");
        jobs.enqueue("copy", "1");
        assertThat(jobs.isPending("copy")).isTrue();
        assertThat(jobs.runWaiting()).isEqualTo(1);
        jobs.enqueue("copy", "1");
        assertThat(jobs.runWaiting()).isEqualTo(1);
    }

    @Test
    void waitsUntilNobodyHasAskedForAWhile() {
        later(MORNING);
        later(MORNING.plusSeconds(50));
        Jobs early = at(MORNING.plusSeconds(109));
        early.add(job("copy", done::add));
        assertThat(early.isPending("copy")).isFalse();
        assertThat(early.runWaiting()).isZero();
        assertThat(early.untilNext()).contains(Duration.ofSeconds(1));
        Jobs due = at(MORNING.plusSeconds(110));
        due.add(job("copy", done::add));
        assertThat(due.isPending("copy")).isTrue();
        assertThat(due.runWaiting()).isOne();
        assertThat(at(MORNING.plusSeconds(999)).untilNext()).isEmpty();
    }

    @Test
    void waitsNoLongerThanTheLongestWhoeverAsks() {
        for (int second = 0; second < 300; second += 50) {
            later(MORNING.plusSeconds(second));
        }
        Jobs jobs = at(MORNING.plusSeconds(299));
        assertThat(jobs.untilNext()).contains(Duration.ofSeconds(1));
    }

    @Test
    void doesAtOnceWhatWaitedToBeDoneLater() {
        later(MORNING);
        Jobs jobs = at(MORNING.plusSeconds(1));
        jobs.add(job("copy", done::add));
        jobs.enqueue("copy", "1");
        later(MORNING.plusSeconds(1));
        assertThat(jobs.runWaiting()).isOne();
        assertThat(jobs.untilNext()).isEmpty();
        later(MORNING.plusSeconds(1));
        assertThat(jobs.untilNext()).contains(QUIET);
    }

    private void later(Instant now) {
        at(now).enqueueLater("copy", "1", QUIET, Duration.ofMinutes(5));
    }

    @Test
    void triesAgainLaterWithALongerPauseEachTime() {
        Jobs jobs = at(MORNING);
        jobs.add(failing());
        jobs.enqueue("fail", "1");
        jobs.runWaiting();
        assertThat(done).hasSize(1);
        assertThat(jobs.untilNext()).contains(Duration.ofSeconds(5));
        Jobs later = at(MORNING.plusSeconds(5));
        later.add(failing());
        later.runWaiting();
        assertThat(done).hasSize(2);
        assertThat(later.untilNext()).contains(Duration.ofSeconds(20));
    }

    @Test
    void givesUpAfterFiveAttempts() {
        Instant now = MORNING;
        at(now).enqueue("fail", "1");
        for (int i = 0; i < 10; i++) {
            Jobs jobs = at(now);
            jobs.add(failing());
            jobs.runWaiting();
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(done).hasSize(Jobs.MOST_ATTEMPTS);
    }

    @Test
    void doesAgainWhatACrashInterrupted() {
        JobStore store = new JobStore(database);
        at(MORNING).enqueue("copy", "1");
        assertThat(database.write(() -> store.takeNext(MORNING))).isPresent();
        Jobs afterwards = at(MORNING);
        afterwards.add(job("copy", done::add));
        assertThat(afterwards.runWaiting()).isEqualTo(1);
    }

    @Test
    void forgetsWorkThatWasEnqueuedInAWriteThatFailed() {
        Jobs jobs = at(MORNING);
        jobs.add(job("copy", done::add));
        try {
            database.write(() -> {
                jobs.enqueue("copy", "1");
                throw new IllegalArgumentException("the fact is not kept");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("the fact is not kept");
        }
        assertThat(jobs.runWaiting()).isZero();
    }

    @Test
    void worksBesideOnAThreadThatStops() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Jobs jobs = new Jobs(database, new Ids(Clock.systemUTC(), new Random(1)), Clock.systemUTC());
        jobs.add(job("copy", _ -> ran.countDown()));
        jobs.startWorker();
        jobs.enqueue("copy", "1");
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        jobs.close();
        jobs.enqueue("copy", "2");
        assertThat(jobs.isPending("copy")).isTrue();
    }

    @Test
    void saysOfAFaultWhereItWasAndNothingElse() {
        Throwable fault = new IllegalStateException("anna@example.org", new IllegalArgumentException("Anna"));
        assertThat(Faults.place(fault))
                .startsWith("IllegalStateException < IllegalArgumentException at JobsTest.java:")
                .doesNotContainIgnoringCase("anna");
    }

    private Jobs at(Instant instant) {
        Clock clock = Clock.fixed(instant, ZoneOffset.UTC);
        return new Jobs(database, new Ids(clock, new Random(instant.toEpochMilli())), clock);
    }

    private Job failing() {
        return job("fail", payload -> {
            done.add(payload);
            throw new IllegalStateException("it does not work today");
        });
    }

    private static Job job(String kind, java.util.function.Consumer<String> work) {
        return new Job() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(String payload) {
                work.accept(payload);
            }
        };
    }
}
