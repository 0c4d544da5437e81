package app.clientela.platform.jobs;

import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs slow work that waits as rows: after the request that asked for it, again where it failed,
/// and again after a crash. One at a time, in the order it is due.
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /// After so many failures a row is left for a person to look at.
    static final int MOST_ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final JobStore store;
    private final Map<String, Job> kinds = new ConcurrentHashMap<>();
    private final Object running = new Object();
    private @Nullable Worker worker;

    /// True where rows may stand as running that nobody runs: at the start, and after one was left
    /// because nothing could be written of it.
    private boolean left = true;

    public Jobs(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.store = new JobStore(database);
    }

    /// From now on rows of this kind are done by it.
    public void add(Job job) {
        kinds.put(job.kind(), job);
    }

    /// Puts work in the row, in the caller's transaction where there is one. If the same work waits
    /// already, that one is due at once.
    /// @param payload ids only
    public void enqueue(String kind, String payload) {
        JobStore.Work work = new JobStore.Work(kind, payload);
        database.write(() -> {
            Instant now = clock.instant();
            if (store.postponedAt(work, now).isPresent()) {
                store.setDue(work, now);
            } else if (!store.isWaiting(work)) {
                store.insert(ids.next(), work, now, now);
            }
        });
        wake();
    }

    /// The same, but not before nobody has asked for it for a while.
    /// @param quiet how long nobody
    /// @param longest after so long it is due though it is asked for again and again
    public void enqueueLater(String kind, String payload, Duration quiet, Duration longest) {
        JobStore.Work work = new JobStore.Work(kind, payload);
        database.write(() -> {
            Instant now = clock.instant();
            Instant due = now.plus(quiet);
            Optional<Instant> since = store.postponedAt(work, now);
            if (since.isPresent()) {
                Instant last = since.get().plus(longest);
                store.setDue(work, due.isBefore(last) ? due : last);
            } else if (!store.isWaiting(work)) {
                store.insert(ids.next(), work, now, due);
            }
        });
    }

    /// True while work of this kind runs or is due.
    public boolean isPending(String kind) {
        return database.read(() -> store.isPending(kind, clock.instant()));
    }

    /// Does everything that is due, on this thread. Says how many rows were done.
    public int runWaiting() {
        int done = 0;
        while (runNext()) {
            done++;
        }
        return done;
    }

    /// Starts the thread that does the work while the shop is served.
    public synchronized void startWorker() {
        if (worker == null) {
            worker = new Worker(this);
            worker.start();
        }
    }

    /// How long until the next row is due; empty where none waits.
    Optional<Duration> untilNext() {
        return database.read(store::nextDue).map(due -> Duration.between(clock.instant(), due));
    }

    boolean runNext() {
        synchronized (running) {
            if (database.trouble().isPresent()) {
                return false;
            }
            if (left) {
                database.write(store::reviveInterrupted);
                left = false;
            }
            Optional<JobStore.Waiting> next = database.write(() -> store.takeNext(clock.instant()));
            next.ifPresent(this::run);
            return next.isPresent();
        }
    }

    private void run(JobStore.Waiting row) {
        try {
            work(row.kind()).run(row.payload());
            database.write(() -> store.finish(row.id(), clock.instant()));
        } catch (RuntimeException | OutOfMemoryError fault) {
            note(row, fault);
        }
    }

    private Job work(String kind) {
        @Nullable Job job = kinds.get(kind);
        if (job == null) {
            throw new IllegalStateException("nobody does jobs of kind " + kind);
        }
        return job;
    }

    private void note(JobStore.Waiting row, Throwable fault) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        String place = Faults.place(fault);
        LOG.warn("job {} {} failed at attempt {}: {}", row.kind(), row.id(), row.attempts(), place);
        Instant now = clock.instant();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (row.attempts() - 1)));
        left = true;
        boolean forGood = row.attempts() >= MOST_ATTEMPTS;
        database.write(() -> {
            if (forGood) {
                store.fail(row.id(), now, place);
            } else {
                store.retry(row.id(), now.plus(pause), place);
            }
        });
        left = false;
        Optional.ofNullable(kinds.get(row.kind())).ifPresent(job -> job.failed(row.payload(), forGood));
    }

    private synchronized void wake() {
        if (worker != null) {
            worker.wake();
        }
    }

    /// Stops the thread; work that runs is interrupted, and done again at the next start.
    @Override
    public void close() {
        @Nullable Worker started;
        synchronized (this) {
            started = worker;
            worker = null;
        }
        if (started != null) {
            started.close();
        }
    }
}
