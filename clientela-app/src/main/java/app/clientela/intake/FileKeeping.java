package app.clientela.intake;

import app.clientela.platform.db.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Keeps the bytes of received files, each once and sealed by a key of its own, which lies in the
/// books. The name a person gave never becomes part of a path. What changes the books is part of a
/// unit of work of the face.
final class FileKeeping {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 255;

    private final Path folder;
    private final Scratch scratch;
    private final RandomGenerator random;
    private final SealedFileStore store;
    private final Function<String, Optional<SealedFile>> reading;

    /// How many look at each file right now: while one does, another does not forget it.
    private final Map<String, Integer> lookedAt = new HashMap<>();

    /// @param folder made when the first file comes
    /// @param scratch on the same disk
    /// @param reading finds how the file of a hash is kept, in a unit of work of its own
    FileKeeping(
            Path folder,
            Scratch scratch,
            RandomGenerator random,
            SealedFileStore store,
            Function<String, Optional<SealedFile>> reading) {
        this.folder = folder;
        this.scratch = scratch;
        this.random = random;
        this.store = store;
        this.reading = reading;
    }

    /// What a file is called, without the folders it lay in and what no person types.
    static String nameOf(String given) {
        String name = Cleaning.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .strip();
        return name.isEmpty() ? "-" : Cleaning.clean(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /// What has come and lies sealed, not kept yet.
    /// @param bytes how many were received
    record Arrived(Path lying, SealedFile sealed, long bytes) {
        String hash() {
            return sealed.hash();
        }
    }

    /// Takes bytes in, sealed and onto the disk. Whoever takes them looks at them until he leaves.
    Arrived arrive(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path lying = scratch.newFile("arriving");
            try {
                Arrived arrived = write(bytes, lying);
                synchronized (lookedAt) {
                    lookedAt.merge(arrived.hash(), 1, Integer::sum);
                }
                return arrived;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(lying);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrived write(InputStream bytes, Path to) throws IOException {
        MessageDigest received = sha256();
        MessageDigest lying = sha256();
        FileKey key = FileKey.fresh(random);
        long total = 0;
        try (OutputStream sealing = key.sealing(new DigestOutputStream(Files.newOutputStream(to), lying))) {
            byte[] buffer = new byte[BUFFER];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                received.update(buffer, 0, n);
                sealing.write(buffer, 0, n);
                total += n;
            }
        }
        force(to, StandardOpenOption.WRITE);
        return new Arrived(to, new SealedFile(hex(received), hex(lying), Optional.of(key)), total);
    }

    private static void force(Path place, OpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(place, how)) {
            channel.force(true);
        }
    }

    /// Keeps what has arrived, unless the same is kept.
    void keep(Arrived arrived) {
        synchronized (lookedAt) {
            Optional<SealedFile> before = store.find(arrived.hash());
            if (before.isEmpty() || !Files.exists(pathOf(before.get()))) {
                settle(arrived.lying(), pathOf(arrived.sealed()));
                store.remove(arrived.hash());
                store.add(arrived.sealed());
            }
        }
    }

    private void settle(Path arriving, Path place) {
        try {
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kept bytes of a run, under the name its owner knows.
    ReadingSource open(ImportRun run) {
        return open(run.file().name(), run.file().hash());
    }

    /// Kept bytes.
    /// @param name as their owner knows it
    /// @throws IllegalArgumentException if there are none under this hash
    ReadingSource open(String name, String hash) {
        SealedFile file = reading.apply(hash).orElseThrow(() -> new IllegalArgumentException("no such kept file"));
        try {
            return ReadingSource.of(name, Files.size(pathOf(file)), () -> opened(file))
                    .in(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream opened(SealedFile file) {
        try {
            InputStream lying = Files.newInputStream(pathOf(file));
            return file.key().map(key -> key.opening(lying)).orElse(lying);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String hash) {
        return reading.apply(hash).map(this::pathOf).filter(Files::exists).isPresent();
    }

    /// For what is only needed while files are read.
    Scratch scratch() {
        return scratch;
    }

    private Path pathOf(SealedFile file) {
        return folder.resolve(file.place());
    }

    /// Ends the look at what has arrived. What could not be kept leaves nothing behind.
    void leave(Arrived arrived, boolean kept) {
        synchronized (lookedAt) {
            lookedAt.computeIfPresent(arrived.hash(), (_, looks) -> looks == 1 ? null : looks - 1);
        }
        delete(arrived.lying());
        if (!kept) {
            delete(pathOf(arrived.sealed()));
        }
    }

    /// Forgets the bytes, unless they are needed or somebody looks at them.
    /// @return whether they are forgotten
    boolean forget(String hash, Predicate<String> needed) {
        synchronized (lookedAt) {
            boolean idle = !lookedAt.containsKey(hash) && !needed.test(hash);
            if (idle) {
                store.find(hash).map(this::pathOf).ifPresent(FileKeeping::delete);
                store.remove(hash);
            }
            return idle;
        }
    }

    /// The hashes of all that is kept.
    List<String> hashes() {
        return store.all().stream().map(SealedFile::hash).toList();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
