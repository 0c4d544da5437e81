package app.clientela.safekeeping.cli;

import app.clientela.platform.db.DataFolder;
import app.clientela.safekeeping.Backups;
import app.clientela.safekeeping.Cause;
import app.clientela.safekeeping.Contents;
import app.clientela.safekeeping.Failure;
import app.clientela.safekeeping.Making;
import app.clientela.safekeeping.Passphrase;
import java.io.IOException;
import java.io.PrintWriter;
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
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Makes a backup, whether the shop is being served or not.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Makes a backup of a shop and checks it, also while the shop is being served.",
        footer = {
            "",
            "Without --to it is kept in the folder `backups` of the data, with the last fourteen.",
            "With a passphrase it is sealed: without the passphrase nobody can open it, not even us.",
            "",
            "  clientela backup --data ~/my-shop",
            "  clientela backup --data ~/my-shop --to /media/usb/my-shop.zip",
            "  clientela backup --data ~/my-shop --to /media/usb/my-shop.sealed --ask-passphrase"
        })
public final class BackupCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<Path, Backups> opening;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the shop's data.")
    private @Nullable Path data;

    @Option(names = "--to", paramLabel = "FILE", description = "The file to make; it must not exist.")
    private @Nullable Path to;

    @Option(names = "--ask-passphrase", description = "Asks for the passphrase at the terminal.")
    private boolean ask;

    @Option(names = "--json", description = "Prints what was made as one JSON object.")
    private boolean json;

    @Mixin
    private final PassphraseOptions passphrase = new PassphraseOptions();

    @Mixin
    private final ServerDatabase server = new ServerDatabase();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening the backups of a data folder
    public BackupCommand(Function<Path, Backups> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        Optional<String> elsewhere = server.address(data);
        if (elsewhere.isPresent()) {
            return refuse("PostgreSQL makes its own backups. Use its command, and copy the folder `files` of the data:"
                    + System.lineSeparator() + "  pg_dump --format=custom --file=clientela.dump --dbname="
                    + elsewhere.get());
        }
        Path folder = data;
        if (folder == null) {
            return refuse("Name the folder of the shop's data with --data");
        }
        if (!DataFolder.hasData(folder)) {
            return refuse("There is no shop in " + folder + ": name its folder with --data");
        }
        if (to != null && Files.exists(to)) {
            return refuse("There is a file " + to + " already: name another with --to");
        }
        return make(opening.apply(folder));
    }

    private int make(Backups backups) {
        try {
            Optional<Passphrase> words = ask ? PassphraseOptions.ask("Passphrase:") : passphrase.find();
            if (ask && (words.isEmpty() || !words.equals(PassphraseOptions.ask("Once more:")))) {
                refuse("No passphrase was typed twice the same; in scripts use --passphrase-file");
                return Exit.QUESTION;
            }
            Path file = to;
            return tell(file == null ? backups.make(Cause.ASKED, words) : backups.makeTo(file, words));
        } catch (IOException e) {
            return refuse("The passphrase cannot be read: " + e.getMessage());
        }
    }

    private int tell(Making making) {
        return switch (making) {
            case Making.Made made -> {
                PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
                if (json) {
                    write(made, out);
                } else {
                    Contents contents = made.contents();
                    out.println("Backup: " + made.file());
                    out.printf(
                            "Checked: %,d rows in %d tables and %d received files, %,d bytes%s.%n",
                            contents.rows(),
                            contents.tables().size() - 1,
                            contents.files(),
                            made.bytes(),
                            made.sealed() ? ", sealed with your passphrase" : "");
                }
                out.flush();
                yield Exit.DONE;
            }
            case Making.Failed(Failure why) -> {
                refuse(words(why));
                yield Exit.of(why);
            }
        };
    }

    private static String words(Failure why) {
        return switch (why) {
            case NO_SPACE -> "No backup was made: there is not enough space left there.";
            case NOT_WRITABLE -> "No backup was made: that folder cannot be written to.";
            case DAMAGED_DATA -> "No backup was made: the data of the shop are damaged. Put back the last good backup.";
            case BAD_COPY -> "No backup was made: what was written is not what is read back. The disk may be failing.";
            case PASSPHRASE -> "No backup was made: the passphrase cannot be read.";
            case MACHINE -> "No backup was made: the disk could not be read or written.";
        };
    }

    private static void write(Making.Made made, PrintWriter out) {
        Contents contents = made.contents();
        try (JsonGenerator writing = JSON.createGenerator(out)) {
            writing.writeStartObject();
            writing.writeStringProperty("file", made.file().toString());
            writing.writeNumberProperty("bytes", made.bytes());
            writing.writeBooleanProperty("sealed", made.sealed());
            writing.writeStringProperty("made_at", contents.madeAt().toString());
            writing.writeStringProperty("program", contents.program());
            writing.writeStringProperty("schema", contents.schema());
            writing.writeNumberProperty("tables", contents.tables().size() - 1);
            writing.writeNumberProperty("rows", contents.rows());
            writing.writeNumberProperty("files", contents.files());
            writing.writeEndObject();
            writing.writeRaw('\n');
        }
    }

    private int refuse(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return Exit.USAGE;
    }
}
