package app.clientela.intake.cli;

import app.clientela.kernel.Problem;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ShopPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// A copy of a shop's folder that is thrown away afterwards: what happens in it never happened.
final class Rehearsal {

    private Rehearsal() {}

    static int with(ShopPlace place, ToIntFunction<ShopPlace> work, CommandSpec spec) {
        if (!place.hasData()) {
            return onACopy(_ -> {}, work);
        }
        return switch (DataFolder.hold(place)) {
            case DataFolder.Holding.Held(DataFolder held) -> {
                try (held) {
                    yield onACopy(held::copyBooksInto, work);
                }
            }
            case DataFolder.Holding.TakenBy(Optional<String> address) -> Holding.taken(place.folder(), address, spec);
            case DataFolder.Holding.Refused(Problem problem) -> Holding.refused(problem, spec);
        };
    }

    private static int onACopy(Consumer<Path> filling, ToIntFunction<ShopPlace> work) {
        try {
            Path copy = Files.createTempDirectory("clientela-rehearsal");
            try {
                filling.accept(copy);
                return work.applyAsInt(ShopPlace.of(copy));
            } finally {
                remove(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
