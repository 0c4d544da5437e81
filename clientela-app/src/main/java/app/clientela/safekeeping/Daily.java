package app.clientela.safekeeping;

import app.clientela.platform.jobs.Background;
import app.clientela.platform.jobs.Faults;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that makes backups while a shop is served: the day's, and those asked for.
final class Daily implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Backups backups;
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread = Background.threads("backups").newThread(this::work);
    private volatile boolean wanted;

    Daily(Backups backups) {
        this.backups = backups;
    }

    void start() {
        thread.start();
    }

    void ask() {
        wanted = true;
        asked.release();
    }

    boolean isAsked() {
        return wanted;
    }

    private void work() {
        try {
            while (true) {
                if (asked.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
                makeWhatIsWanted();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeWhatIsWanted() {
        try {
            if (wanted) {
                var _ = backups.make(Cause.ASKED);
                wanted = false;
            } else {
                var _ = backups.makeIfDue();
            }
        } catch (RuntimeException fault) {
            wanted = false;
            LOG.error("a backup cannot be made: {}", Faults.place(fault));
        }
    }

    /// What is being made is left; its traces go with the next one.
    @Override
    public void close() {
        thread.interrupt();
    }
}
