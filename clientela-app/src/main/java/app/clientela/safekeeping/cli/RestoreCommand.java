package app.clientela.safekeeping.cli;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import app.clientela.safekeeping.Contents;
import app.clientela.safekeeping.Passphrase;
import app.clientela.safekeeping.Refusal;
import app.clientela.safekeeping.Restoration;
import app.clientela.safekeeping.Restoring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Puts a backup in the place of a shop's data.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup back. It is checked first; if anything is wrong, nothing changes.",
        footer = {
            "",
            "Stop Clientela first. What was in the folder before stays in it, under `replaced-` and",
            "the time. A folder that does not exist is made: so a shop moves to another computer.",
            "",
            "  clientela restore ~/my-shop/backups/clientela-20261126-031500-daily.zip --data ~/my-shop"
        })
public final class RestoreCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<DataFolder, Restoring> opening;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the shop's data.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Prints what was put back as one JSON object.")
    private boolean json;

    @Mixin
    private final PassphraseOptions passphrase = new PassphraseOptions();

    @Mixin
    private final ServerDatabase server = new ServerDatabase();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening for a folder that this process holds
    public RestoreCommand(Function<DataFolder, Restoring> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        Optional<String> elsewhere = server.address(data);
        if (elsewhere.isPresent()) {
            return refuse("PostgreSQL puts its own backups back. Use its command while Clientela is stopped:"
                    + System.lineSeparator() + "  pg_restore --clean --if-exists --single-transaction --dbname="
                    + elsewhere.get() + " clientela.dump");
        }
        Path folder = data;
        if (folder == null) {
            return refuse("Name the folder of the shop's data with --data");
        }
        if (!Files.isRegularFile(file)) {
            return refuse("There is no file " + file);
        }
        boolean fresh = !Files.exists(folder);
        try {
            return switch (DataFolder.hold(folder)) {
                case Holding.TakenBy(Optional<String> where) ->
                    refuse("Another Clientela holds " + folder
                            + where.map(url -> " and serves it at " + url).orElse("")
                            + ": stop it first. Nothing was changed.");
                case Holding.Refused _ -> throw new IllegalStateException("a server was looked for before");
                case Holding.Held(DataFolder held) -> restore(held, fresh);
            };
        } catch (UncheckedIOException e) {
            return refuse("The folder " + folder + " cannot be used: " + e.getCause());
        }
    }

    private int restore(DataFolder held, boolean fresh) {
        int exit = Exit.USAGE;
        try (held) {
            exit = tell(restore(opening.apply(held)));
        } catch (IOException e) {
            refuse("The passphrase cannot be read: " + e.getMessage());
        } finally {
            if (fresh && exit != Exit.DONE) {
                DataFolder.forget(held.path());
            }
        }
        return exit;
    }

    /// Asks for the passphrase where the backup turns out to need one.
    private Restoration restore(Restoring restoring) throws IOException {
        Restoration first = restoring.restore(file, passphrase.find());
        if (first instanceof Restoration.Refused(Refusal why, var _) && why == Refusal.NEEDS_PASSPHRASE) {
            Optional<Passphrase> typed = PassphraseOptions.ask("Passphrase of the backup:");
            return typed.isPresent() ? restoring.restore(file, typed) : first;
        }
        return first;
    }

    private int tell(Restoration restoration) {
        return switch (restoration) {
            case Restoration.Restored done -> {
                PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
                if (json) {
                    write(done, out);
                } else {
                    say(done, out);
                }
                out.flush();
                yield Exit.DONE;
            }
            case Restoration.Refused(Refusal why, String detail) -> {
                refuse(words(why, detail) + " Nothing was changed.");
                yield Exit.of(why);
            }
        };
    }

    private static void say(Restoration.Restored done, PrintWriter out) {
        Contents contents = done.contents();
        out.printf(
                "Restored: the shop as of %s, %,d rows in %d tables and %d received files.%n",
                contents.madeAt(), contents.rows(), contents.tables().size() - 1, contents.files());
        done.upgradedFrom()
                .ifPresent(version -> out.println("Its tables were brought up to date from " + version + "."));
        done.aside().ifPresent(aside -> out.println("What was there before is in " + aside));
    }

    private static void write(Restoration.Restored done, PrintWriter out) {
        Contents contents = done.contents();
        try (JsonGenerator writing = JSON.createGenerator(out)) {
            writing.writeStartObject();
            writing.writeStringProperty("made_at", contents.madeAt().toString());
            writing.writeStringProperty("program", contents.program());
            writing.writeStringProperty("schema", contents.schema());
            writing.writeNumberProperty("tables", contents.tables().size() - 1);
            writing.writeNumberProperty("rows", contents.rows());
            writing.writeNumberProperty("files", contents.files());
            writing.writeBooleanProperty("upgraded", done.upgradedFrom().isPresent());
            writing.writeStringProperty(
                    "aside", done.aside().map(Path::toString).orElse(null));
            writing.writeEndObject();
            writing.writeRaw('\n');
        }
    }

    private static String words(Refusal why, String detail) {
        return switch (why) {
            case NOT_A_BACKUP -> "This file is not a backup of Clientela.";
            case DAMAGED -> "This backup is damaged: not everything in it is as it was written. Take another one.";
            case NEEDS_PASSPHRASE -> "This backup is sealed: name the file with its passphrase by --passphrase-file.";
            case WRONG_PASSPHRASE ->
                "This passphrase does not open the backup: it is another one, or the beginning of the file is damaged.";
            case NEWER ->
                "A newer Clientela made this backup (version " + detail + " of the tables): put it back with that one.";
            case UNKNOWN_SCHEMA ->
                "This Clientela does not know the tables in the backup (version " + detail
                        + "): put it back with the one that made it.";
            case NO_SPACE -> "There is not enough space left for the backup.";
            case NOT_WRITABLE -> "The folder of the data cannot be written to.";
            case MACHINE -> "The disk could not be read or written.";
        };
    }

    private int refuse(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return Exit.USAGE;
    }
}
