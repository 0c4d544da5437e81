package app.clientela.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where files lie that are thrown away once they were used: in the folder of the data, which is
/// rid of them when it is taken, so that nothing stays of a process that was killed; without such a
/// folder, where the system keeps its own.
/// @param folder made when the first file comes
public record Scratch(Optional<Path> folder) {

    public static final Scratch OF_SYSTEM = new Scratch(Optional.empty());

    public static Scratch in(Path folder) {
        return new Scratch(Optional.of(folder));
    }

    /// An empty file that whoever asks removes.
    /// @param name how its name begins
    public Path newFile(String name) {
        try {
            return folder.isEmpty()
                    ? Files.createTempFile(name, "")
                    : Files.createTempFile(Files.createDirectories(folder.get()), name, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An empty folder that whoever asks removes.
    /// @param name how its name begins
    public Path newFolder(String name) {
        try {
            return folder.isEmpty()
                    ? Files.createTempDirectory(name)
                    : Files.createTempDirectory(Files.createDirectories(folder.get()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes a folder and all that is in it; nothing where there is none.
    public static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
