package app.clientela.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files packed in one: parts of a workbook, entries of an archive. What one unpacks to is
/// known and bounded before it is read, and one that unpacks to more than it says is refused.
final class PackedFiles implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_PART = 4L << 30;

    /// A part may unpack to so many times its size, except where it is small.
    private static final int HIGHEST_RATIO = 100;

    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final @Nullable Path copy;

    private PackedFiles(ZipFile zip, @Nullable Path copy) {
        this.zip = zip;
        this.copy = copy;
    }

    static PackedFiles open(ReadingSource source) {
        Optional<Path> own = source.path();
        return own.isPresent() ? open(own.get(), null) : openCopy(copyOf(source));
    }

    private static PackedFiles openCopy(Path copy) {
        try {
            return open(copy, copy);
        } catch (BookFault fault) {
            forget(copy);
            throw fault;
        }
    }

    private static PackedFiles open(Path file, @Nullable Path copy) {
        try {
            PackedFiles zip = new PackedFiles(new ZipFile(file.toFile()), copy);
            if (zip.zip.size() > MOST_ENTRIES) {
                zip.close();
                throw BookFault.swollen("too many entries");
            }
            return zip;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw BookFault.damaged(damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Bytes in memory as a file, for parts of a workbook are read in no fixed order.
    private static Path copyOf(ReadingSource source) {
        try (InputStream in = source.open()) {
            Path copy = Files.createTempFile("clientela-workbook", "");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How many files and folders there are.
    int count() {
        return zip.size();
    }

    /// The names of the files in it, in their order, without folders.
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /// How many bytes a file takes packed.
    long packed(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? 0 : Math.max(0, entry.getCompressedSize());
    }

    /// One file of it, read anew each time it is opened.
    /// @param shown its name for people
    ReadingSource source(String name, String shown) {
        return ReadingSource.of(shown, size(name), () -> get(name));
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// How many bytes a part unpacks to; 0 where it is not there.
    long size(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /// The bytes of a part, if it is there.
    Optional<InputStream> find(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > LARGEST_PART || (size > SMALL && size / packed > HIGHEST_RATIO)) {
            throw BookFault.swollen(name);
        }
        try {
            return Optional.of(new Bounded(zip.getInputStream(entry), size));
        } catch (IOException damaged) {
            throw BookFault.damaged(damaged);
        }
    }

    InputStream get(String name) {
        return find(name).orElseThrow(() -> BookFault.damaged(name + " is missing"));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            forget(copy);
        }
    }

    private static void forget(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Bytes that end in a fault where there are more of them than was said.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw BookFault.swollen("more bytes than said");
            }
            return read;
        }
    }
}
