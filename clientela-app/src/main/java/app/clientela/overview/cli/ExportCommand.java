package app.clientela.overview.cli;

import app.clientela.overview.OpenExport;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import app.clientela.platform.db.SqliteFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes everything of a shop into one file, whether it is being served or not.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes everything of a shop into one zip that needs no Clientela: CSV, JSON Lines, a page.",
        footer = {"", "  clientela export --data ~/my-shop --to my-shop.zip"})
public final class ExportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int USAGE = 2;

    private final Function<DataFolder, OpenExport> opening;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the shop's data.")
    private Path data = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The zip to make; it must not exist.")
    private Path to = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening opens the shop of a folder that this process holds
    public ExportCommand(Function<DataFolder, OpenExport> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!DataFolder.hasData(data)) {
            return refuse("There is no shop in " + data + ": name its folder with --data");
        }
        if (DataFolder.serverOf(data).isPresent()) {
            return refuse("The books of this shop are on a server: export them on the page Backup of its settings");
        }
        if (Files.exists(to)) {
            return refuse("There is a file " + to + " already: name another with --to");
        }
        Path place = Objects.requireNonNull(to.toAbsolutePath().getParent());
        Files.createDirectories(place);
        Path work = Files.createTempDirectory(place, "exporting-");
        try {
            new SqliteFile(DataFolder.databaseIn(data)).copyTo(DataFolder.databaseIn(work));
            return export(work);
        } finally {
            remove(work);
        }
    }

    /// From a copy, so that nobody waits and nothing of the shop is touched.
    private int export(Path work) throws IOException {
        return switch (DataFolder.hold(work)) {
            case Holding.TakenBy _ -> throw new IllegalStateException("a folder that was just made is nobody's");
            case Holding.Refused _ -> throw new IllegalStateException("a folder that was just made names no server");
            case Holding.Held(DataFolder held) -> {
                Path zip = work.resolve("zip");
                try (OpenExport shop = opening.apply(held)) {
                    if (!shop.business().isOpen()) {
                        yield refuse("Nobody has opened this shop yet: there is nothing in it");
                    }
                    try (OutputStream bytes = Files.newOutputStream(zip)) {
                        long rows =
                                shop.export().write(bytes, shop.business().get().language());
                        spec().commandLine().getOut().printf("Exported: %,d rows to %s%n", rows, to);
                    }
                }
                Files.move(zip, to, StandardCopyOption.ATOMIC_MOVE);
                spec().commandLine().getOut().flush();
                yield DONE;
            }
        };
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private int refuse(String sentence) {
        spec().commandLine().getErr().println(sentence);
        return USAGE;
    }
}
