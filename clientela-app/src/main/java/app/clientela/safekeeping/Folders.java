package app.clientela.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders in which something is being made.
final class Folders {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private Folders() {}

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// A fresh one inside a folder. What was left in the same place by a stopped program goes.
    static Path workIn(Path folder, String name, Instant now) throws IOException {
        Files.createDirectories(folder);
        for (Path found : list(folder)) {
            boolean old = Files.getLastModifiedTime(found).compareTo(FileTime.from(now.minus(ABANDONED))) < 0;
            if (found.getFileName().toString().startsWith(name) && old) {
                remove(found);
            }
        }
        return Files.createTempDirectory(folder, name);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
