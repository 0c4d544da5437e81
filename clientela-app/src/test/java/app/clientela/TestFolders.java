package app.clientela;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Folders of their own for tests, all of them within one that goes when the tests have ended.
public final class TestFolders {

    private static final Path ALL = made();

    private TestFolders() {}

    /// @param name what it begins with
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory(ALL, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() {
        try {
            Path all = Files.createTempDirectory("clientela-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
