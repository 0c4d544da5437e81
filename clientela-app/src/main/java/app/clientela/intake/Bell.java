package app.clientela.intake;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Rings when a file moves: when it is tried, comes in a bit further, is undone, or stands still.
public final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private long rings;
    private boolean over;

    void ring() {
        change(() -> rings++);
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

    /// Waits until it has rung.
    /// @param heard how often it had when the caller listened last
    /// @param least so long it waits anyway
    /// @param most so long it waits at most
    /// @return how often it has by now
    public long after(long heard, Duration least, Duration most) throws InterruptedException {
        lock.lock();
        try {
            await(least, () -> over);
            await(most.minus(least), () -> over || rings != heard);
            return rings;
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
