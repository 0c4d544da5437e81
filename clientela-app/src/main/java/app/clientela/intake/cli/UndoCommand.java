package app.clientela.intake.cli;

import app.clientela.intake.ImportRun;
import app.clientela.intake.OpenShop;
import app.clientela.intake.Undoing;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ServerOption;
import app.clientela.platform.db.ShopPlace;
import app.clientela.platform.texts.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes an import out of a shop again.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Undoes an import: what it alone brought goes, what it changed is as it was.",
        footer = {"", "  clientela imports --data ~/my-shop", "  clientela undo RUN --data ~/my-shop"})
public final class UndoCommand implements Callable<Integer> {

    private final Function<DataFolder, OpenShop> opening;

    @Parameters(paramLabel = "RUN", description = "The name of the import, as `imports` shows it.")
    private String run = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the shop's data.")
    private Path data = Path.of("");

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(names = "--no-jobs", description = "Leaves the valuation that follows to the next `serve`.")
    private boolean noJobs;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening opens the shop of a folder that this process holds
    public UndoCommand(Function<DataFolder, OpenShop> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        ShopPlace place = server.in(data);
        return place.hasData()
                ? Holding.with(place, opening, own, shop -> undo(shop, own))
                : Holding.nothingIn(data, own);
    }

    private int undo(OpenShop shop, CommandSpec own) {
        Texts texts = Words.texts(shop.business().find());
        PrintWriter err = own.commandLine().getErr();
        Optional<ImportRun> found =
                PublicId.isWellFormed(run) ? shop.intake().find(new PublicId(run)) : Optional.empty();
        if (found.isEmpty()) {
            err.println(texts.text("intake.cli.noRun", run));
            return Exit.USAGE;
        }
        int exit = told(shop.intake().undo(found.get().id()), shop, texts, err);
        if (exit == Exit.DONE && !noJobs) {
            shop.jobs().runWaiting();
        }
        return exit;
    }

    private static int told(Undoing undoing, OpenShop shop, Texts texts, PrintWriter err) {
        return switch (undoing) {
            case Undoing.Began began -> {
                shop.intake().withdraw(began.run().id());
                err.println(texts.text("intake.cli.undone", began.run().file().name()));
                yield Exit.DONE;
            }
            case Undoing.ThrownAway gone -> {
                err.println(texts.text("intake.cli.undone", gone.run().file().name()));
                yield Exit.DONE;
            }
            case Undoing.UndoneBefore _ -> {
                err.println(texts.text("intake.cli.undoneBefore"));
                yield Exit.DONE;
            }
            case Undoing.TooLate late -> {
                err.println(texts.text("intake.cli.tooLate", String.valueOf(late.until())));
                yield Exit.USAGE;
            }
        };
    }
}
