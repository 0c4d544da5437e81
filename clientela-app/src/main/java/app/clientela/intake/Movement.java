package app.clientela.intake;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Tells whoever waits for it that something moved: a file came, was tried, came in a bit further,
/// or was undone.
public final class Movement {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private long moves;
    private boolean over;

    /// Something moved.
    void moved() {
        change(() -> moves++);
    }

    /// From now on nobody waits any more.
    public void end() {
        change(() -> over = true);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something has moved.
    /// @param seen how often it had when the caller looked last
    /// @param least so long it waits anyway
    /// @param most so long it waits at most
    /// @return how often it has by now
    public long after(long seen, Duration least, Duration most) throws InterruptedException {
        lock.lock();
        try {
            await(least, () -> over);
            await(most.minus(least), () -> over || moves != seen);
            return moves;
        } finally {
            lock.unlock();
        }
    }

    private void await(Duration most, BooleanSupplier enough) throws InterruptedException {
        long left = most.toNanos();
        while (left > 0 && !enough.getAsBoolean()) {
            left = change.awaitNanos(left);
        }
    }
}
