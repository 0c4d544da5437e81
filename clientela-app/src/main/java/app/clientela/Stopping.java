package app.clientela;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends a house when the process is told to stop: pages first, then the work, then the data. Who
/// says stop never waits longer than a few seconds.
final class Stopping {

    private static final Duration PATIENCE = Duration.ofMillis(4500);
    private static final Duration FOR_PREPARING = Duration.ofSeconds(2);
    private static final int STOPPED = 143;

    private final House house;
    private final Thread opener = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile @Nullable Serving serving;

    private Stopping(House house) {
        this.house = house;
    }

    /// From now on a signal ends this house in order.
    static Stopping of(House house) {
        Stopping stopping = new Stopping(house);
        Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stopping"));
        return stopping;
    }

    void serves(Serving started) {
        serving = started;
    }

    boolean isAsked() {
        return asked;
    }

    /// Waits until everything is closed.
    void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        asked = true;
        Thread impatience = new Thread(Stopping::halt, "impatience");
        impatience.setDaemon(true);
        impatience.start();
        Serving started = serving;
        if (started != null) {
            started.close();
        } else {
            leavePreparing();
        }
        house.close();
        done.countDown();
    }

    /// What is being prepared is put down between two steps; the next start goes on with it.
    private void leavePreparing() {
        opener.interrupt();
        try {
            opener.join(FOR_PREPARING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Every commit is safe by now, whatever still clings to the process.
    private static void halt() {
        try {
            TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis());
            Runtime.getRuntime().halt(STOPPED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
