package app.clientela.intake.cli;

import app.clientela.platform.db.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// A copy of a shop's folder that is thrown away afterwards: what happens in it never happened.
final class Rehearsal {

    /// The database and what it has not folded in yet.
    private static final List<String> COPIED = List.of("clientela.db", "clientela.db-wal");

    private Rehearsal() {}

    static int with(Path folder, ToIntFunction<Path> work, CommandSpec spec) {
        if (!DataFolder.hasData(folder)) {
            return onACopy(folder, work);
        }
        return switch (DataFolder.hold(folder)) {
            case DataFolder.Holding.Held(DataFolder held) -> {
                try (held) {
                    yield onACopy(folder, work);
                }
            }
            case DataFolder.Holding.TakenBy(Optional<String> address) -> Holding.taken(folder, address, spec);
        };
    }

    private static int onACopy(Path folder, ToIntFunction<Path> work) {
        try {
            Path copy = Files.createTempDirectory("clientela-rehearsal");
            try {
                copy(folder, copy);
                return work.applyAsInt(copy);
            } finally {
                remove(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path folder, Path to) throws IOException {
        for (String name : COPIED) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), to.resolve(name));
            }
        }
    }

    private static void remove(Path copy) throws IOException {
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
