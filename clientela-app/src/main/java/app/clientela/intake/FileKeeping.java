package app.clientela.intake;

import app.clientela.platform.db.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

/// Keeps the bytes of received files, each once, under the hash of its content.
/// The name a person gave never becomes part of a path.
final class FileKeeping {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 255;

    private final Path folder;
    private final Scratch scratch;

    /// How many look at each file right now: while one does, another does not forget it.
    private final Map<String, Integer> lookedAt = new HashMap<>();

    /// @param folder made when the first file comes
    /// @param scratch on the same disk
    FileKeeping(Path folder, Scratch scratch) {
        this.folder = folder;
        this.scratch = scratch;
    }

    /// What a file is called, without the folders it lay in and what no person types.
    static String nameOf(String given) {
        String name = Cleaning.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .strip();
        return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// What is kept: SHA-256 as hex, and the number of bytes.
    record Kept(String hash, long bytes) {}

    /// Stores the bytes: into a file of their own first, onto the disk, then under their hash in
    /// one step. Whoever keeps a file looks at it until he leaves it.
    Kept keep(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path arriving = scratch.newFile("arriving");
            try {
                Kept kept = write(bytes, arriving);
                synchronized (lookedAt) {
                    settle(arriving, pathOf(kept.hash()));
                    lookedAt.merge(kept.hash(), 1, Integer::sum);
                }
                return kept;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept write(InputStream bytes, Path to) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
                ByteBuffer piece = ByteBuffer.wrap(buffer, 0, n);
                while (piece.hasRemaining()) {
                    total += channel.write(piece);
                }
            }
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), total);
    }

    private static void settle(Path arriving, Path place) throws IOException {
        try {
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder of files must lie on one file system", e);
        }
        try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /// The kept bytes of a run, under the name its owner knows.
    ReadingSource open(ImportRun run) {
        return open(run.file().name(), run.file().hash());
    }

    /// Kept bytes.
    /// @param name as their owner knows it
    ReadingSource open(String name, String hash) {
        return ReadingSource.of(name, pathOf(hash)).in(scratch);
    }

    /// For what is only needed while files are read.
    Scratch scratch() {
        return scratch;
    }

    Path pathOf(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a content hash");
        }
        return folder.resolve(hash);
    }

    /// Ends a look that `keep` began. The last one forgets the file, unless it is needed.
    void leave(String hash, Predicate<String> needed) {
        synchronized (lookedAt) {
            lookedAt.computeIfPresent(hash, (_, looks) -> looks == 1 ? null : looks - 1);
            forget(hash, needed);
        }
    }

    /// Forgets the bytes, unless they are needed or somebody looks at them.
    void forget(String hash, Predicate<String> needed) {
        synchronized (lookedAt) {
            if (!lookedAt.containsKey(hash) && !needed.test(hash)) {
                delete(pathOf(hash));
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
