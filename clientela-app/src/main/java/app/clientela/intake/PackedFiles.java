package app.clientela.intake;

import app.clientela.platform.db.Scratch;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files packed in one: parts of a workbook, entries of an archive. What one unpacks to is
/// known and bounded before it is read, and one that unpacks to more than it says is refused. Two
/// of one name cannot be told apart: such a file counts as damaged.
final class PackedFiles implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_PART = 4L << 30;

    /// A part may unpack to so many times its size, except where it is small.
    private static final int HIGHEST_RATIO = 100;

    private static final long SMALL = 1 << 20;

    /// All of them together may unpack to this, and to so many times the size of the whole.
    private static final long SMALL_TOGETHER = 64L << 20;

    /// Names in no Unicode are those of old Windows in Western Europe.
    private static final Charset OLD_NAMES = Charset.forName("IBM850");

    private final ZipFile zip;
    private final @Nullable Path copy;
    private final Scratch scratch;

    private PackedFiles(ZipFile zip, @Nullable Path copy, Scratch scratch) {
        this.zip = zip;
        this.copy = copy;
        this.scratch = scratch;
    }

    static PackedFiles open(ReadingSource source) {
        Optional<Path> own = source.path();
        return own.isPresent() ? open(own.get(), null, source.scratch()) : openCopy(copyOf(source), source.scratch());
    }

    private static PackedFiles openCopy(Path copy, Scratch scratch) {
        try {
            return open(copy, copy, scratch);
        } catch (RuntimeException fault) {
            forget(copy);
            throw fault;
        }
    }

    private static PackedFiles open(Path file, @Nullable Path copy, Scratch scratch) {
        PackedFiles files = new PackedFiles(zip(file), copy, scratch);
        Optional<BookFault> fault = fault(files.zip, file.toFile().length());
        if (fault.isPresent()) {
            files.close();
            throw fault.get();
        }
        return files;
    }

    private static ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException namesOrAll) {
            return zip(file, OLD_NAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ZipFile zip(Path file, Charset names) {
        try {
            return new ZipFile(file.toFile(), names);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw BookFault.damaged(damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Why nothing of it is read, by what it says of its files alone.
    private static Optional<BookFault> fault(ZipFile zip, long size) {
        if (zip.size() > MOST_ENTRIES) {
            return Optional.of(BookFault.swollen("too many entries"));
        }
        long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
        if (unpacked > SMALL_TOGETHER && unpacked / Math.max(1, size) > HIGHEST_RATIO) {
            return Optional.of(BookFault.swollen("too much together"));
        }
        Set<String> names = new HashSet<>();
        boolean twice = zip.stream().anyMatch(entry -> !entry.isDirectory() && !names.add(entry.getName()));
        return twice ? Optional.of(BookFault.damaged("two of one name")) : Optional.empty();
    }

    /// Bytes in memory as a file, for parts of a workbook are read in no fixed order.
    private static Path copyOf(ReadingSource source) {
        try (InputStream in = source.open()) {
            Path copy = source.scratch().newFile("clientela-workbook");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return copy;
            } catch (IOException | RuntimeException e) {
                forget(copy);
                throw e;
            }
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
        return ReadingSource.of(shown, size(name), () -> get(name)).in(scratch);
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

    /// Bytes that end in a fault where there are more of them than was said, or where they are
    /// damaged.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int read = unpack(bytes, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw BookFault.swollen("more bytes than said");
            }
            return read;
        }

        private int unpack(byte[] bytes, int from, int length) {
            try {
                return in.read(bytes, from, length);
            } catch (ZipException | EOFException damaged) {
                throw BookFault.damaged(damaged);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
