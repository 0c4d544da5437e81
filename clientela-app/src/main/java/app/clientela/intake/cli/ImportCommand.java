package app.clientela.intake.cli;

import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.OpenShop;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import app.clientela.intake.Tally;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ServerOption;
import app.clientela.platform.db.ShopPlace;
import app.clientela.platform.texts.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
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
            "  clientela import ~/invoices --data ~/my-shop --own-tax-id IT01234567897",
            "",
            "Rows that cannot be taken are counted and listed; the others come in.",
            "An import that was cut off goes on where it stood: give the same command again."
        })
public final class ImportCommand implements Callable<Integer> {

    private final Function<DataFolder, OpenShop> opening;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders and archives: tables of orders, e-invoices, exports of shops and payments …")
    private List<Path> paths = List.of();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the shop's data.")
    private Path data = Path.of("");

    @Mixin
    private final ServerOption server = new ServerOption();

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
        ShopPlace place = server.in(data);
        if (!place.hasData() && asksForShop()) {
            return askForShop(own);
        }
        return dryRun
                ? Rehearsal.with(place, copy -> Holding.with(copy, opening, own, shop -> letIn(shop, own)), own)
                : Holding.with(place, opening, own, shop -> letIn(shop, own));
    }

    /// A trial keeps no shop, so it need not be told of one.
    private boolean asksForShop() {
        return !dryRun && !shopOptions.missing().isEmpty();
    }

    private int askForShop(CommandSpec own) {
        own.commandLine()
                .getErr()
                .println(Words.texts(shopOptions.asked(), Optional.empty())
                        .text("intake.cli.newFolder", data, String.join(" ", shopOptions.missing())));
        return Exit.QUESTION;
    }

    private Optional<String> wrongUsage() {
        Texts texts = Words.texts(shopOptions.asked(), Optional.empty());
        return paths.stream()
                .filter(file -> !Files.isReadable(file))
                .findFirst()
                .map(file -> texts.text("intake.cli.noFile", file));
    }

    private int letIn(OpenShop shop, CommandSpec own) {
        if (!shop.business().isOpen()) {
            if (asksForShop()) {
                return askForShop(own);
            }
            shop.business().open(shopOptions.shop(data));
        }
        answers.ownTaxId().ifPresent(shop.intake()::own);
        PrintWriter err = own.commandLine().getErr();
        PrintWriter out = own.commandLine().getOut();
        Texts texts = Words.texts(shopOptions.asked(), shop.business().find());
        ImportReport report = new ImportReport();
        int worst = Exit.DONE;
        for (Reception reception : shop.intake().arrivals().receive(files(), arrival(shop, new Telling(texts, err)))) {
            worst = worse(worst, letIn(reception, shop, report, new Telling(texts, err)));
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

    /// The files themselves, and those in folders.
    private List<ReadingSource> files() {
        return paths.stream()
                .flatMap(ImportCommand::filesIn)
                .map(ReadingSource::of)
                .toList();
    }

    private static Stream<Path> filesIn(Path path) {
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A trial that does not know the own tax id counts every invoice as issued, and says so.
    private Arrival arrival(OpenShop shop, Telling telling) {
        boolean unknown = shop.business().get().taxIds().isEmpty();
        Answers said = answers.answers();
        if (dryRun && unknown && !said.allIssued()) {
            said = said.withAllIssued();
            telling.allIssued();
        }
        return new Arrival(Optional.empty(), Optional.ofNullable(source), said);
    }

    private static int worse(int one, int other) {
        return one == Exit.QUESTION || other == Exit.QUESTION ? Exit.QUESTION : Math.max(one, other);
    }

    private static int letIn(Reception reception, OpenShop shop, ImportReport report, Telling telling) {
        return switch (reception) {
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
                report.unreadable(refused.file(), refused.problem());
                telling.unreadable(refused.file(), refused.problem());
                yield Exit.UNREADABLE;
            }
            case Reception.Unpacked unpacked ->
                unpacked.files().stream()
                        .mapToInt(part -> letIn(part, shop, report, telling))
                        .reduce(Exit.DONE, ImportCommand::worse);
        };
    }

    private static int start(ImportRun waiting, OpenShop shop, ImportReport report, Telling telling) {
        return switch (shop.intake().start(waiting, true)) {
            case Starting.Started started -> carryOn(started.run(), shop, report, telling);
            case Starting.Asks asks -> {
                telling.questions(waiting, asks.questions());
                shop.intake().undo(waiting.id());
                yield Exit.QUESTION;
            }
            case Starting.NotWaiting _ -> {
                report.alreadyReceived();
                telling.already(waiting);
                yield Exit.DONE;
            }
            case Starting.ManyRefused _, Starting.StillTrying _ ->
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
