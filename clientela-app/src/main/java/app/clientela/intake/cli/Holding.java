package app.clientela.intake.cli;

import app.clientela.intake.OpenShop;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ShopPlace;
import app.clientela.platform.texts.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;

/// Opens the shop of a data folder for a command, unless another process holds it.
final class Holding {

    private Holding() {}

    /// Does the command's work on the shop. Where somebody else holds the folder, says at which
    /// address, and nothing is done.
    static int with(
            ShopPlace place, Function<DataFolder, OpenShop> opening, CommandSpec spec, ToIntFunction<OpenShop> work) {
        return switch (DataFolder.hold(place)) {
            case DataFolder.Holding.Held held -> {
                try (OpenShop shop = opening.apply(held.folder())) {
                    yield work.applyAsInt(shop);
                }
            }
            case DataFolder.Holding.TakenBy(Optional<String> address) -> taken(place.folder(), address, spec);
            case DataFolder.Holding.Refused(Problem problem) -> refused(problem, spec);
        };
    }

    /// Says who holds the folder.
    static int taken(Path folder, Optional<String> address, CommandSpec spec) {
        Texts texts = Words.texts(Optional.empty());
        spec.commandLine()
                .getErr()
                .println(address.map(at -> texts.text("intake.cli.servedAt", folder, at))
                        .orElseGet(() -> texts.text("intake.cli.held", folder)));
        return Exit.USAGE;
    }

    /// Says why the books cannot be used as they were named.
    static int refused(Problem problem, CommandSpec spec) {
        spec.commandLine()
                .getErr()
                .println(Words.texts(Optional.empty())
                        .text(problem.key(), problem.arguments().toArray()));
        return Exit.USAGE;
    }

    /// Says that there is no shop in the folder.
    static int nothingIn(Path folder, CommandSpec spec) {
        spec.commandLine().getErr().println(Words.texts(Optional.empty()).text("intake.cli.noShop", folder));
        return Exit.USAGE;
    }
}
