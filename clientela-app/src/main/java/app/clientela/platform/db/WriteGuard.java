package app.clientela.platform.db;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops writing in time where the disk fills up, and for good where it fails. A failed
/// synchronisation is not tried again: the system may have thrown away what it could not write.
final class WriteGuard {

    private static final Logger LOG = LoggerFactory.getLogger(WriteGuard.class);

    /// What is left free, so that work under way ends and the program closes in order.
    private static final long RESERVE = 64L << 20;

    /// Of a small disk no more than this part is left free.
    private static final int SMALL_PART = 8;

    private static final long TRY_AGAIN = TimeUnit.SECONDS.toNanos(10);

    private final Optional<File> disk;
    private volatile boolean broken;
    private volatile boolean full;
    private volatile long fullSince;

    /// @param folder on the disk that is watched; empty where none is
    WriteGuard(Optional<Path> folder) {
        this.disk = folder.map(Path::toFile);
    }

    /// Why nothing is written now; empty where all is well.
    Optional<Trouble> trouble() {
        if (broken) {
            return Optional.of(Trouble.DISK_BROKEN);
        }
        if (full && System.nanoTime() - fullSince > TRY_AGAIN) {
            full = false;
        }
        return full || isShort() ? Optional.of(Trouble.DISK_FULL) : Optional.empty();
    }

    private boolean isShort() {
        return disk.isPresent()
                && disk.get().getUsableSpace() < Math.min(RESERVE, disk.get().getTotalSpace() / SMALL_PART);
    }

    void letPass() {
        trouble().ifPresent(trouble -> {
            throw new NotWritable(trouble);
        });
    }

    /// Learns from a fault of the database. A disk that is full fails in other ways as well.
    void noticed(RuntimeException fault) {
        Trouble.behind(fault).filter(_ -> !(fault instanceof NotWritable)).ifPresent(trouble -> {
            if (trouble == Trouble.DISK_FULL || (trouble == Trouble.DISK_BROKEN && isShort())) {
                fullSince = System.nanoTime();
                full = true;
            } else if (trouble == Trouble.DISK_BROKEN) {
                broken = true;
                LOG.error(
                        "the disk failed to keep the data: nothing more is written. Look after the disk, then restart");
            }
        });
    }
}
