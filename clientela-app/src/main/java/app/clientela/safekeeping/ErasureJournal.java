package app.clientela.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who was erased, by number alone, a line each: a file beside the books that no backup holds and
/// none puts back. A line that was cut short names nobody.
public final class ErasureJournal {

    private static final String NAME = "clientela.erased";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    private final Path file;

    /// @param folder of the data
    public ErasureJournal(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// On the disk when it comes back. Adding the same again is harmless.
    public void add(Collection<Long> numbers) {
        String lines = numbers.stream().map(number -> number + "\n").collect(Collectors.joining("", "\n", ""));
        try (FileChannel to = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            to.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<Long> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                            .filter(NUMBER.asMatchPredicate())
                            .map(Long::parseUnsignedLong)
                            .collect(Collectors.toSet())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays a copy into another folder of data, if there is anything in it.
    void copyInto(Path folder) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
