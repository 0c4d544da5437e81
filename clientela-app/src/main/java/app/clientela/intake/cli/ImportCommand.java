package app.clientela.intake.cli;

import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.OpenShop;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import app.clientela.intake.Tally;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.texts.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/// Lets files into a shop from the command line.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Lets files of orders into a shop. The same file twice changes nothing.",
        footer = {
            "",
            "  clientela import orders.csv --data ~/my-shop --dry-run",
            "  clientela import orders.csv --data ~/my-shop --currency EUR --zone Europe/Rome --language it",
            "",
            "Rows that cannot be taken are counted and listed; the others come in.",
            "An import that was cut off goes on where it stood: give the same command again."
        })
public final class ImportCommand implements Callable<Integer> {

    private final Function<DataFolder, OpenShop> opening;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables of orders, xlsx or any dialect of CSV.")
    private List<Path> files = List.of();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the shop's data.")
    private Path data = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Where the files come from, to tell two shops with one layout apart.")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Tries the whole import and keeps nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "One JSON object on standard output, and nothing else.")
    private boolean json;

    @Option(names = "--no-jobs", description = "Leaves the valuation that follows to the next `serve`.")
    private boolean noJobs;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private NewShopOptions shopOptions = new NewShopOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening opens the shop of a folder that this process holds
    public ImportCommand(Function<DataFolder, OpenShop> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        Optional<String> wrong = wrongUsage();
        if (wrong.isPresent()) {
            own.commandLine().getErr().println(wrong.get());
            return Exit.USAGE;
        }
        if (!DataFolder.hasData(data) && !dryRun && !shopOptions.missing().isEmpty()) {
            own.commandLine()
                    .getErr()
                    .println(Words.texts(shopOptions.asked(), Optional.empty())
                            .text("intake.cli.newFolder", data, String.join(" ", shopOptions.missing())));
            return Exit.QUESTION;
        }
        return dryRun
                ? Rehearsal.with(data, copy -> Holding.with(copy, opening, own, shop -> letIn(shop, own)), own)
                : Holding.with(data, opening, own, shop -> letIn(shop, own));
    }

    private Optional<String> wrongUsage() {
        Texts texts = Words.texts(shopOptions.asked(), Optional.empty());
        return files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .findFirst()
                .map(file -> texts.text("intake.cli.noFile", file));
    }

    private int letIn(OpenShop shop, CommandSpec own) {
        if (!shop.business().isOpen()) {
            shop.business().open(shopOptions.shop(data));
        }
        PrintWriter err = own.commandLine().getErr();
        PrintWriter out = own.commandLine().getOut();
        Texts texts = Words.texts(shopOptions.asked(), shop.business().find());
        ImportReport report = new ImportReport();
        int worst = Exit.DONE;
        for (Path file : files) {
            worst = worse(worst, letIn(file, shop, report, new Telling(texts, err)));
        }
        if (!noJobs && !dryRun) {
            shop.jobs().runWaiting();
        }
        if (json) {
            report.writeJson(out, shop.intake(), !dryRun);
        } else {
            new Telling(texts, out).summary(report, shop.intake(), dryRun);
        }
        return worst;
    }

    private static int worse(int one, int other) {
        return one == Exit.QUESTION || other == Exit.QUESTION ? Exit.QUESTION : Math.max(one, other);
    }

    private int letIn(Path file, OpenShop shop, ImportReport report, Telling telling) {
        return switch (receive(file, shop)) {
            case Reception.Received received -> {
                telling.sheets(received);
                yield start(received.run(), shop, report, telling);
            }
            case Reception.Unfinished unfinished -> carryOn(unfinished.run(), shop, report, telling);
            case Reception.AlreadyReceived already -> {
                report.alreadyReceived();
                telling.already(already.run());
                yield Exit.DONE;
            }
            case Reception.Refused refused -> {
                report.unreadable(String.valueOf(file.getFileName()), refused.problem());
                telling.unreadable(file, refused.problem());
                yield Exit.UNREADABLE;
            }
        };
    }

    private Reception receive(Path file, OpenShop shop) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return shop.intake()
                    .receive(
                            String.valueOf(file.getFileName()),
                            bytes,
                            new Arrival(Optional.empty(), Optional.ofNullable(source), answers.answers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int start(ImportRun waiting, OpenShop shop, ImportReport report, Telling telling) {
        return switch (shop.intake().start(waiting, true)) {
            case Starting.Started started -> carryOn(started.run(), shop, report, telling);
            case Starting.Asks asks -> {
                telling.questions(waiting, asks.questions());
                shop.intake().undo(waiting.id());
                yield Exit.QUESTION;
            }
            case Starting.ManyRefused _, Starting.StillTrying _, Starting.NotWaiting _ ->
                throw new IllegalStateException("a file that was just received must start");
        };
    }

    private static int carryOn(ImportRun run, OpenShop shop, ImportReport report, Telling telling) {
        shop.intake().carryOn(run.id(), telling::progress);
        ImportRun done = shop.intake().find(run.publicId()).orElseThrow();
        report.add(done);
        Tally tally = done.tally();
        boolean nothing = tally.documents() == 0 && tally.refusedRows() > 0;
        return nothing ? Exit.UNREADABLE : Exit.DONE;
    }
}
