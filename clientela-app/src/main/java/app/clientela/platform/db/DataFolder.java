package app.clientela.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder where a shop's data live, held by one running Clientela at a time.
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "clientela.lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Held, or already held by somebody else, who may have said at which address.
    public sealed interface Holding {
        record Held(DataFolder folder) implements Holding {}

        record TakenBy(Optional<String> address) implements Holding {}
    }

    /// Takes the folder for this process, making it where it is missing.
    public static Holding hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                return new Holding.TakenBy(addressIn(folder));
            }
            Files.deleteIfExists(addressFile(folder));
            return new Holding.Held(new DataFolder(folder, channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /// Takes back a folder that was made for nothing; if there is more in it than its lock, it stays.
    public static void forget(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            if (found.allMatch(file -> file.endsWith(LOCK))) {
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean hasData(Path folder) {
        return Files.exists(databaseIn(folder));
    }

    public static Path databaseIn(Path folder) {
        return folder.resolve("clientela.db");
    }

    /// Where the bytes of received files are kept.
    public static Path filesIn(Path folder) {
        return folder.resolve("files");
    }

    public Path path() {
        return folder;
    }

    public Path database() {
        return databaseIn(folder);
    }

    public Path files() {
        return filesIn(folder);
    }

    /// Tells others at which address this Clientela serves.
    public void announce(String address) {
        try {
            Files.writeString(addressFile(folder), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> addressIn(Path folder) throws IOException {
        Path file = addressFile(folder);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static Path addressFile(Path folder) {
        return folder.resolve("clientela.address");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(addressFile(folder));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
