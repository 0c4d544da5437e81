package app.clientela.intake.cli;

import app.clientela.kernel.Problem;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Scratch;
import app.clientela.platform.db.ShopPlace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;

/// A copy of a shop's folder that is thrown away afterwards: what happens in it never happened.
final class Rehearsal {

    private Rehearsal() {}

    static int with(ShopPlace place, ToIntFunction<ShopPlace> work, CommandSpec spec) {
        if (!place.hasData()) {
            return onACopy(Scratch.OF_SYSTEM, _ -> {}, work);
        }
        return switch (DataFolder.hold(place)) {
            case DataFolder.Holding.Held(DataFolder held) -> {
                try (held) {
                    yield onACopy(held.scratch(), held::copyBooksInto, work);
                }
            }
            case DataFolder.Holding.TakenBy(Optional<String> address) -> Holding.taken(place.folder(), address, spec);
            case DataFolder.Holding.Refused(Problem problem) -> Holding.refused(problem, spec);
        };
    }

    private static int onACopy(Scratch scratch, Consumer<Path> filling, ToIntFunction<ShopPlace> work) {
        Path copy = scratch.newFolder("clientela-rehearsal");
        try {
            filling.accept(copy);
            return work.applyAsInt(ShopPlace.of(copy));
        } finally {
            Scratch.remove(copy);
        }
    }
}
