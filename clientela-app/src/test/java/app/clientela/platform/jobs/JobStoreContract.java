package app.clientela.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of jobs keeps, on every database.
abstract class JobStoreContract {

    private static final Instant MORNING = Instant.parse("2026-03-14T09:00:00Z");

    private Database database;
    private JobStore store;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new JobStore(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void givesTheOldestDueRowOnce() {
        insert(2, "2", MORNING.plusSeconds(1));
        insert(1, "1", MORNING);
        assertThat(take(MORNING)).contains(new JobStore.Waiting(1, "copy", "1", 1));
        assertThat(take(MORNING)).isEmpty();
        assertThat(database.read(store::nextDue)).contains(MORNING.plusSeconds(1));
        assertThat(take(MORNING.plusSeconds(1))).map(JobStore.Waiting::payload).contains("2");
    }

    @Test
    void knowsWhatWaitsAndWhatIsPending() {
        insert(1, "1", MORNING);
        assertThat(isWaiting("1")).isTrue();
        assertThat(isWaiting("2")).isFalse();
        take(MORNING);
        assertThat(isWaiting("1")).isFalse();
        assertThat(isPending(MORNING)).isTrue();
        database.write(() -> store.finish(1, MORNING));
        assertThat(isPending(MORNING)).isFalse();
    }

    @Test
    void waitsAgainAfterAFailureAndAfterACrash() {
        insert(1, "1", MORNING);
        take(MORNING);
        database.write(() -> store.retry(1, MORNING.plusSeconds(5), "IllegalStateException"));
        assertThat(take(MORNING)).isEmpty();
        assertThat(take(MORNING.plusSeconds(5))).map(JobStore.Waiting::attempts).contains(2);
        database.write(store::reviveInterrupted);
        assertThat(take(MORNING.plusSeconds(5))).map(JobStore.Waiting::attempts).contains(3);
        database.write(() -> store.fail(1, MORNING, "IllegalStateException"));
        assertThat(database.read(store::nextDue)).isEmpty();
    }

    @Test
    void knowsWhatIsPostponedUntilItIsDue() {
        JobStore.Work work = new JobStore.Work("copy", "1");
        Instant later = MORNING.plusSeconds(60);
        database.write(() -> store.insert(1, work, MORNING, later));
        assertThat(isWaiting("1")).isTrue();
        assertThat(isPending(MORNING)).isFalse();
        assertThat(isPending(later)).isTrue();
        assertThat(postponedAt(work, MORNING)).contains(MORNING);
        assertThat(postponedAt(work, later)).isEmpty();
        database.write(() -> store.setDue(work, MORNING));
        assertThat(take(MORNING)).map(JobStore.Waiting::payload).contains("1");
        database.write(() -> store.retry(1, later, "IllegalStateException"));
        database.write(() -> store.setDue(work, MORNING));
        assertThat(take(MORNING)).isEmpty();
        assertThat(postponedAt(work, MORNING)).isEmpty();
        assertThat(isPending(MORNING)).isTrue();
    }

    private Optional<Instant> postponedAt(JobStore.Work work, Instant now) {
        return database.read(() -> store.postponedAt(work, now));
    }

    private boolean isWaiting(String payload) {
        return database.read(() -> store.isWaiting(new JobStore.Work("copy", payload)));
    }

    private boolean isPending(Instant now) {
        return database.read(() -> store.isPending("copy", now));
    }

    private Optional<JobStore.Waiting> take(Instant now) {
        return database.write(() -> store.takeNext(now));
    }

    private void insert(long id, String payload, Instant due) {
        database.write(() -> store.insert(id, new JobStore.Work("copy", payload), due, due));
    }
}
