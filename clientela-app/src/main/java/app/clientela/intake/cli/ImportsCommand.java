package app.clientela.intake.cli;

import app.clientela.intake.ImportRun;
import app.clientela.intake.OpenShop;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ServerOption;
import app.clientela.platform.db.ShopPlace;
import app.clientela.platform.texts.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/// Lists what came into a shop.
@Command(
        name = "imports",
        mixinStandardHelpOptions = true,
        description = "Lists the imports of a shop, the newest first. Each can be undone by its name.")
public final class ImportsCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<DataFolder, OpenShop> opening;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the shop's data.")
    private Path data = Path.of("");

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(names = "--json", description = "One JSON object on standard output, and nothing else.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param opening opens the shop of a folder that this process holds
    public ImportsCommand(Function<DataFolder, OpenShop> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        ShopPlace place = server.in(data);
        if (!place.hasData()) {
            return Holding.nothingIn(data, own);
        }
        return Holding.with(place, opening, own, shop -> {
            PrintWriter out = own.commandLine().getOut();
            if (json) {
                writeJson(out, shop.intake().runs());
            } else {
                write(out, shop);
            }
            return Exit.DONE;
        });
    }

    private static void write(PrintWriter out, OpenShop shop) {
        Texts texts = Words.texts(shop.business().find());
        for (ImportRun run : shop.intake().runs()) {
            out.println(texts.text(
                    "intake.cli.listed",
                    run.publicId().value(),
                    String.valueOf(run.times().received()),
                    texts.text("intake.state." + run.state().name().toLowerCase(Locale.ROOT)),
                    run.file().name(),
                    run.tally().sales()));
        }
        out.flush();
    }

    private static void writeJson(PrintWriter out, List<ImportRun> runs) {
        try (JsonGenerator writing = JSON.createGenerator(out)) {
            writing.writeStartObject();
            writing.writeArrayPropertyStart("runs");
            runs.forEach(run -> write(writing, run));
            writing.writeEndArray();
            writing.writeEndObject();
            writing.writeRaw('\n');
        }
        out.flush();
    }

    private static void write(JsonGenerator writing, ImportRun run) {
        writing.writeStartObject();
        writing.writeStringProperty("run", run.publicId().value());
        writing.writeStringProperty("file", run.file().name());
        writing.writeStringProperty("state", run.state().name().toLowerCase(Locale.ROOT));
        writing.writeStringProperty("received", String.valueOf(run.times().received()));
        writing.writeNumberProperty("bytes", run.file().bytes());
        writing.writeNumberProperty("rows", run.progress().rows());
        writing.writeNumberProperty("sales", run.tally().sales());
        writing.writeNumberProperty("refunds", run.tally().refunds());
        writing.writeNumberProperty("customers", run.tally().customers());
        writing.writeNumberProperty("refused", run.tally().refusedRows());
        writing.writeEndObject();
    }
}
