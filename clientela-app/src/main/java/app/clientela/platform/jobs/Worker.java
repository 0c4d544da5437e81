package app.clientela.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that does waiting work, until it is closed.
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Jobs jobs;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    Worker(Jobs jobs) {
        this.jobs = jobs;
        this.thread = Thread.ofPlatform().name("jobs").daemon(true).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    void wake() {
        news.release();
    }

    private void work() {
        while (!closed) {
            try {
                if (!jobs.runNext()) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.error("the jobs cannot be read: {}", Faults.place(fault));
                pause();
            }
        }
    }

    /// Until something is enqueued, or the next row is due.
    private void rest() throws InterruptedException {
        Duration wait =
                jobs.untilNext().filter(due -> due.compareTo(LOOK_EVERY) < 0).orElse(LOOK_EVERY);
        if (news.tryAcquire(Math.max(wait.toMillis(), 20), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        news.release();
        thread.interrupt();
        try {
            if (!thread.join(STOP_WITHIN)) {
                LOG.warn("a job did not stop in time; it runs again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
