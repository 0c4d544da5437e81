package app.clientela;

import app.clientela.analyst.cli.ModelCommand;
import app.clientela.intake.OpenShop;
import app.clientela.intake.cli.ImportCommand;
import app.clientela.intake.cli.ImportsCommand;
import app.clientela.intake.cli.UndoCommand;
import app.clientela.overview.OpenExport;
import app.clientela.overview.cli.ExportCommand;
import app.clientela.overview.cli.ValueCommand;
import app.clientela.platform.db.Damage;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Trouble;
import app.clientela.platform.db.Unopened;
import app.clientela.platform.texts.Texts;
import app.clientela.safekeeping.Backups;
import app.clientela.safekeeping.Restoring;
import app.clientela.safekeeping.cli.BackupCommand;
import app.clientela.safekeeping.cli.RestoreCommand;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The one program: picks a command and passes on to it.
@Command(
        name = "clientela",
        mixinStandardHelpOptions = true,
        versionProvider = Clientela.Version.class,
        description = "What each customer of your shop is worth, between which bounds, and why.%n",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "To look around, nothing needed:",
            "  clientela demo                    a made-up coffee roaster in your browser",
            "  clientela value orders.csv        each customer's value from a file; nothing is kept",
            "  clientela value orders.csv --json --top 20",
            "",
            "For your own shop:",
            "  clientela serve                   your shop at http://127.0.0.1:8080",
            "  clientela import orders.csv --data ~/my-shop --dry-run",
            "  clientela undo RUN --data ~/my-shop",
            "  clientela recover                 a code for an owner who lost the password",
            "  clientela backup --data ~/my-shop --to /media/usb/my-shop.zip",
            "  clientela restore FILE --data ~/my-shop",
            "  clientela export --data ~/my-shop --to my-shop.zip",
            "",
            "A file is any table of orders: one row per order or per article, with a day,",
            "an amount, and something that tells who bought (a customer number, an e-mail, a name).",
            "",
            "Figures named *_clv are margin: what is left after paying for the goods.",
            "Other programs often mean revenue by these names.",
            "",
            "Exit codes: 0 done, 1 a fault of ours, 2 wrong usage, 3 a question needs an option",
            "(it is named), 4 nothing of the file could be read."
        })
public final class Clientela implements Runnable {

    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int QUESTION = 3;
    static final int UNREADABLE = 4;

    @Spec
    private @Nullable CommandSpec spec;

    private Clientela() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /// The command line with those commands that the words can mean: the one they name, else all.
    /// The others stay unloaded, so that a short command stays short.
    static CommandLine commandLine(String... arguments) {
        Map<String, Supplier<Object>> commands = commands();
        CommandLine line = new CommandLine(new Clientela());
        List<String> wanted = arguments.length > 0 && commands.containsKey(arguments[0])
                ? List.of(arguments[0])
                : List.copyOf(commands.keySet());
        commands.forEach((name, command) -> {
            if (wanted.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setParameterExceptionHandler(Clientela::refuse);
        line.setExecutionExceptionHandler((fault, of, _) -> apologise(fault, of));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.registerConverter(Locale.class, tag -> Texts.nearest(Locale.forLanguageTag(tag)));
        return line;
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("value", ValueCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("import", () -> new ImportCommand(Clientela::open));
        commands.put("imports", () -> new ImportsCommand(Clientela::open));
        commands.put("undo", () -> new UndoCommand(Clientela::open));
        commands.put("recover", RecoverCommand::new);
        commands.put("backup", () -> new BackupCommand(Clientela::backups));
        commands.put("restore", () -> new RestoreCommand(Clientela::restoring));
        commands.put("export", () -> new ExportCommand(Clientela::openExport));
        commands.put("model", ModelCommand::new);
        commands.put("warm-up", WarmUpCommand::new);
        return commands;
    }

    private static OpenShop open(DataFolder folder) {
        House house = House.open(folder, Clock.systemUTC(), new SecureRandom());
        return new OpenShop(house.intake(), house.business(), house.jobs(), house::close);
    }

    private static OpenExport openExport(DataFolder copy) {
        House house = House.open(copy, Clock.systemUTC(), new SecureRandom());
        return new OpenExport(house.export(), house.business(), house::close);
    }

    private static Backups backups(Path folder) {
        return new Backups(folder, Clock.systemUTC(), new SecureRandom(), System.getenv());
    }

    private static Restoring restoring(DataFolder held) {
        return new Restoring(
                held,
                Clock.systemUTC(),
                unpacked -> House.open(unpacked, Clock.systemUTC(), new SecureRandom())
                        .close());
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static int apologise(Exception fault, CommandLine line) {
        if (fault instanceof Unopened) {
            line.getErr().println(fault.getMessage());
            return USAGE;
        }
        if (Damage.isCauseOf(fault)) {
            line.getErr()
                    .println(
                            "The data cannot be read: clientela.db in the data folder is damaged, or is another file.");
            line.getErr()
                    .println("Keep a copy of the folder as it is, then put back the last good backup:"
                            + " clientela restore --help");
            return UNREADABLE;
        }
        Optional<Trouble> trouble = Trouble.behind(fault);
        if (trouble.isPresent()) {
            line.getErr()
                    .println(Texts.in(Locale.ENGLISH)
                            .text("platform.cli."
                                    + trouble.get()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace("_", "")));
            return FAULT;
        }
        line.getErr().println("This is a fault of Clientela, not yours: " + fault);
        if (System.getenv("CLIENTELA_TRACE") == null) {
            line.getErr().println("With CLIENTELA_TRACE=1 set it also prints where, which helps us mend it.");
        } else {
            fault.printStackTrace(line.getErr());
        }
        return FAULT;
    }

    /// Says which build this is.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String build = Clientela.class.getPackage().getImplementationVersion();
            return new String[] {"Clientela " + (build == null ? "(unpackaged)" : build)};
        }
    }
}
