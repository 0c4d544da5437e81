package app.clientela.analyst.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model fit`: a summary becomes parameters, and a score of each customer.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Fits a model to a summary with customer_id,x,t_x,T (litt for the k models), in weeks.",
            "",
            "With --json one object: model, parameters, log_likelihood, n, converged, method, seconds.",
            "Fewer than 30 customers or 8 weeks are not fitted: method is prior, the parameters are its medians.",
            "--scores writes customer_id,p_alive,expected,low,high,chance: alive at T; expected purchase days in",
            "the horizon; low and high, between which 8 of 10 counts fall; chance of at least one.",
            "A row that cannot be stops the fit and is named by line and column. Other columns are ignored."
        })
final class FitCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SUMMARY.csv", description = "A row per customer.")
    private Path summary = Path.of("");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "nbd, pareto-nbd, bg-nbd, mbg-nbd, bg-cnbd or mbg-cnbd.")
    private KindName model = KindName.PARETO_NBD;

    @Option(
            names = "--prior",
            paramLabel = "none|default",
            defaultValue = "DEFAULT",
            description = "none: maximum likelihood (default: default).")
    private Belief prior = Belief.DEFAULT;

    @Option(names = "--horizon", paramLabel = "WEEKS", defaultValue = "52", description = "Of the scores; default: 52.")
    private double horizon = 52;

    @Option(names = "--scores", paramLabel = "SCORES.csv", description = "Where to write a score of each customer.")
    private Optional<Path> scores = Optional.empty();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<String> problem = Inputs.missing(summary);
        ModelRun run = new ModelRun(model, prior == Belief.DEFAULT, horizon);
        if (problem.isEmpty()) {
            problem = run.read(summary);
        }
        if (problem.isPresent()) {
            return Inputs.refuse(spec, summary, problem.get());
        }
        run.fit();
        if (scores.isPresent()) {
            run.score(summary, scores.get());
        }
        try (ByteText out = new ByteText(new FileOutputStream(FileDescriptor.out))) {
            out.text(json ? run.json() : run.text()).endRow();
        }
        return 0;
    }

    /// What the fit starts from.
    enum Belief {
        DEFAULT,
        NONE
    }
}
