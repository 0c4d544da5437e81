package app.clientela.platform.db;

import app.clientela.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder where a shop's data live, held by one running Clientela at a time.
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "clientela.lock";
    private static final String BOOKS = "clientela.db";

    /// Says on which server the books are.
    private static final String SERVER = "clientela.server";

    private final Path folder;
    private final Optional<ServerAddress> server;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, Optional<ServerAddress> server, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.server = server;
        this.channel = channel;
        this.lock = lock;
    }

    /// Held; or already held by somebody else, who may have said at which address; or not to be
    /// used as it was named.
    public sealed interface Holding {
        record Held(DataFolder folder) implements Holding {}

        record TakenBy(Optional<String> address) implements Holding {}

        record Refused(Problem problem) implements Holding {}
    }

    /// Takes the folder for this process, making it where it is missing.
    public static Holding hold(Path folder) {
        return hold(ShopPlace.of(folder));
    }

    /// Takes the folder, once its books are found where they were named.
    public static Holding hold(ShopPlace place) {
        if (place.database().isEmpty()) {
            return serverOf(place.folder())
                    .<Holding>map(
                            url -> new Holding.Refused(Problem.of("platform.server.elsewhere", place.folder(), url)))
                    .orElseGet(() -> take(place.folder(), Optional.empty()));
        }
        return switch (ServerAddress.read(place.database().get(), place.environment())) {
            case ServerAddress.Reading.Wrong(Problem problem) -> new Holding.Refused(problem);
            case ServerAddress.Reading.Read(ServerAddress server) ->
                obstacle(place.folder(), server)
                        .<Holding>map(Holding.Refused::new)
                        .orElseGet(() -> take(place.folder(), Optional.of(server)));
        };
    }

    /// A folder belongs to one shop: its files are that shop's, wherever the books are.
    private static Optional<Problem> obstacle(Path folder, ServerAddress server) {
        if (Files.exists(folder.resolve(BOOKS))) {
            return Optional.of(Problem.of("platform.server.inFile", folder));
        }
        return serverOf(folder)
                .filter(url -> !url.equals(server.url()))
                .map(url -> Problem.of("platform.server.elsewhere", folder, url))
                .or(() -> ServerCheck.of(server));
    }

    private static Holding take(Path folder, Optional<ServerAddress> server) {
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
            Scratch.remove(scratchIn(folder));
            if (server.isPresent()) {
                Files.writeString(folder.resolve(SERVER), server.get().url());
            }
            return new Holding.Held(new DataFolder(folder, server, channel, lock));
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

    /// True for a folder whose shop was opened before, wherever its books are.
    public static boolean hasData(Path folder) {
        return Files.exists(folder.resolve(BOOKS)) || Files.exists(folder.resolve(SERVER));
    }

    /// The server on which a folder's books are, where they are on one.
    public static Optional<String> serverOf(Path folder) {
        try {
            Path file = folder.resolve(SERVER);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the books and brings them up to date.
    Database open(Runnable beforeUpgrade) {
        return server.map(address -> Database.openServer(address, Optional.of(folder)))
                .orElseGet(() -> Database.openFile(database(), beforeUpgrade));
    }

    /// Copies the books, as the file that they would be in a folder of their own.
    /// @param other a folder without books
    public void copyBooksInto(Path other) {
        if (server.isPresent()) {
            try (Database books = open(() -> {})) {
                books.copyInto(other.resolve(BOOKS));
            }
            return;
        }
        try {
            for (String name : List.of(BOOKS, BOOKS + "-wal")) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), other.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path databaseIn(Path folder) {
        return folder.resolve(BOOKS);
    }

    /// How many bytes of books are read when they are checked for damage; a server checks its own.
    public long bytesToCheck() {
        return folder.resolve(BOOKS).toFile().length();
    }

    public Path path() {
        return folder.toAbsolutePath();
    }

    /// Where the bytes of received files are kept.
    public static Path filesIn(Path folder) {
        return folder.resolve("files");
    }

    public Path database() {
        return databaseIn(folder);
    }

    public Path files() {
        return filesIn(folder);
    }

    private static Path scratchIn(Path folder) {
        return folder.resolve("scratch");
    }

    /// For files that are thrown away once they were used.
    public Scratch scratch() {
        return Scratch.in(scratchIn(folder));
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
    public String toString() {
        return server.map(url -> path() + ", " + url).orElseGet(path()::toString);
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
