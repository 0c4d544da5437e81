package app.clientela.intake;

import app.clientela.platform.db.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// The bytes of one file, which can be opened as often as needed and are the same each time.
public final class ReadingSource {

    private final String name;
    private final long size;
    private final Opener opener;
    private final Optional<Path> path;
    private final Scratch scratch;

    private ReadingSource(String name, long size, Opener opener, Optional<Path> path, Scratch scratch) {
        this.name = name;
        this.size = size;
        this.opener = opener;
        this.path = path;
        this.scratch = scratch;
    }

    /// A file on disk.
    /// @throws UncheckedIOException if it cannot be asked for its size
    public static ReadingSource of(Path path) {
        return of(String.valueOf(path.getFileName()), path);
    }

    /// A file on disk under another name, such as the one it had before it was stored.
    public static ReadingSource of(String name, Path path) {
        try {
            return new ReadingSource(
                    name, Files.size(path), () -> Files.newInputStream(path), Optional.of(path), Scratch.OF_SYSTEM);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Bytes that somebody else can open, the same each time.
    public static ReadingSource of(String name, long size, Supplier<InputStream> opener) {
        return new ReadingSource(name, size, opener::get, Optional.empty(), Scratch.OF_SYSTEM);
    }

    public static ReadingSource of(String name, byte[] bytes) {
        byte[] kept = bytes.clone();
        return new ReadingSource(
                name, kept.length, () -> new ByteArrayInputStream(kept), Optional.empty(), Scratch.OF_SYSTEM);
    }

    /// The same, for which a copy on disk is laid there where one is needed.
    ReadingSource in(Scratch other) {
        return new ReadingSource(name, size, opener, path, other);
    }

    /// Where a copy is laid, if one is needed.
    Scratch scratch() {
        return scratch;
    }

    public String name() {
        return name;
    }

    /// How many bytes there are.
    public long size() {
        return size;
    }

    /// Where on disk the bytes are, if they are.
    Optional<Path> path() {
        return path;
    }

    /// The bytes from the first on; whoever opens them closes them.
    public InputStream open() {
        try {
            return opener.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }
}
