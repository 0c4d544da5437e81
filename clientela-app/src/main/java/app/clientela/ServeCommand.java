package app.clientela;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `clientela serve`: the shop in the browser, until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens your shop to your browser, until you stop it with Ctrl+C.",
        footer = {
            "",
            "The first time it prints a code with which you open the shop in the browser and become",
            "its owner. Data live in ~/.local/share/clientela where --data names no other folder.",
            "One Clientela holds a folder at a time.",
            "",
            "  clientela serve",
            "  clientela serve --data ~/my-shop --port 9000",
            "  clientela serve --address 0.0.0.0      also for telephones in the shop's network"
        })
final class ServeCommand implements Callable<Integer>, Occasion {

    /// Where a shop lives whose folder nobody named.
    static final String FOLDER = "clientela";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ServingOptions options = new ServingOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        return options.serve(this, line.getOut(), line.getErr());
    }

    @Override
    public String usualFolder() {
        return FOLDER;
    }

    @Override
    public Optional<String> objection(House house) {
        return Optional.empty();
    }

    @Override
    public void prepare(House house, PrintWriter out) {
        out.flush();
    }

    @Override
    public void welcome(Serving serving, PrintWriter out) {
        out.println("Open: " + serving.address());
        serving.issueSetupCode().ifPresent(code -> {
            out.println("Nobody has opened this shop yet. Open it with this code, within an hour: " + code);
        });
        out.println("Stop with Ctrl+C.");
    }
}
