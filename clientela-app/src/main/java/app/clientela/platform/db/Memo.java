package app.clientela.platform.db;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is read from many rows, asked for often, and changes seldom. It is kept until whoever
/// changes those rows says so. One process works with the books, so no other changes them. Whoever
/// asks while it is read waits for it, rather than read it too.
/// @param <T> what cannot be changed itself
public final class Memo<T> {

    private final Supplier<T> reading;
    private final AtomicLong changes = new AtomicLong();
    private final Lock alone = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    /// @param reading in a unit of work of its own
    public Memo(Supplier<T> reading) {
        this.reading = reading;
    }

    /// Inside a unit of work it is read anew and not kept: what the unit sees may be older, or never
    /// be true.
    public T get() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get();
        }
        return known().orElseGet(this::readAlone);
    }

    private T readAlone() {
        alone.lock();
        try {
            return known().orElseGet(this::readNow);
        } finally {
            alone.unlock();
        }
    }

    private T readNow() {
        long at = changes.get();
        T value = reading.get();
        kept = new Kept<>(at, value);
        return value;
    }

    private Optional<T> known() {
        Kept<T> last = kept;
        return last != null && last.at() == changes.get() ? Optional.of(last.value()) : Optional.empty();
    }

    /// In the unit of work that changes what it is read from: whoever read before its end keeps
    /// nothing.
    public void forget() {
        changes.incrementAndGet();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
            }
        });
    }

    private record Kept<T>(long at, T value) {}
}
