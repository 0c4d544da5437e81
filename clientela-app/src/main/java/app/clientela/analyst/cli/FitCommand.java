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

/// `model fit`: a table becomes parameters, and a score of each row.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Fits a model to a table and scores each row. What the models read:",
            "  nbd, pareto-nbd, bg-nbd, mbg-nbd   customer_id,x,t_x,T: a row per customer, in weeks",
            "  bg-cnbd, mbg-cnbd                  the same and litt",
            "  gamma-gamma                        x,zbar: number and mean amount of purchases, a row per",
            "                                     customer; without an amount above 0 nothing is learnt",
            "  bg-bb                              x,t_x,n: occasions bought at, the last of them, all;",
            "                                     with customers (or custs) a row may stand for many",
            "  sbg                                renewals,customers: how many were left after 0, 1, 2 ...",
            "                                     renewals; with cohort there may be several",
            "",
            "The first six also read a log, customer_id,date,amount, as of its last day.",
            "",
            "auto chooses among these six. From a log: by how each would have forecast the log's own past, the",
            "log of the chance of what came (chosen_by rolling-origin; at most 4000 customers). A summary has",
            "no past: each model is fitted to four fifths of the customers, and the others are scored by their",
            "log-likelihood (chosen_by held-out-customers; at most 20000), which tells what describes purchases",
            "best, not what forecasts best; regular gaps only with litt. pareto-nbd is taken if it is within a",
            "standard error of the best. reason, scored and rivals tell the rest.",
            "",
            "With --json one object: model, parameters, log_likelihood, n, converged, method, seconds.",
            "Fewer than 30 customers or 8 weeks (3 occasions, 2 renewals) are not fitted: method is prior, the",
            "parameters are its medians. gamma-gamma adds trend: amounts go with x to the power slope, and",
            "p_value is the chance of such a slope if spend has nothing to do with frequency.",
            "--scores writes customer_id,p_alive,expected,low,high,chance: alive at T; expected purchase days in",
            "the horizon; low and high, between which 8 of 10 counts fall; chance of at least one. For the last",
            "three models the table with these columns behind (bg-bb: alive at the next occasion; gamma-gamma:",
            "expected alone, the mean amount).",
            "A row that cannot be stops the fit and is named by line and column. Other columns are ignored."
        })
final class FitCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SUMMARY.csv|LOG.csv", description = "A row per customer, or per purchase.")
    private Path summary = Path.of("");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|auto",
            converter = ModelName.Reading.class,
            description = KindName.ALL + " auto: the one of the first six that the customers speak for.")
    private ModelName model = new ModelName(Optional.empty());

    @Option(
            names = "--prior",
            paramLabel = "none|default",
            defaultValue = "DEFAULT",
            description = "none: maximum likelihood (default: default).")
    private Belief prior = Belief.DEFAULT;

    @Option(
            names = "--horizon",
            paramLabel = "WEEKS",
            defaultValue = "52",
            description = "Of the scores; occasions of bg-bb, renewals of sbg; default: 52.")
    private double horizon = 52;

    @Option(names = "--scores", paramLabel = "SCORES.csv", description = "Where to write a score of each customer.")
    private Optional<Path> scores = Optional.empty();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Inputs.checkHorizon(spec, model.usual(), horizon);
        if (scores.isPresent()) {
            Inputs.checkOutput(spec, summary, scores.get());
        }
        TableFit fit = model.fit(horizon);
        Seconds seconds = new Seconds();
        Optional<String> problem = Inputs.missing(summary);
        long begun = System.nanoTime();
        if (problem.isEmpty()) {
            problem = fit.read(summary);
        }
        if (problem.isPresent()) {
            return Inputs.refuse(spec, summary, problem.get());
        }
        seconds.took("read", begun);
        begun = System.nanoTime();
        TableFit.Outcome outcome = fit.fit(prior == Belief.DEFAULT);
        seconds.took("fit", begun);
        if (scores.isPresent()) {
            outcome.scores().write(summary, scores.get(), seconds);
        }
        try (ByteText out = new ByteText(new FileOutputStream(FileDescriptor.out))) {
            out.text(json ? outcome.fitted().json(seconds) : outcome.fitted().text())
                    .endRow();
        }
        return 0;
    }

    /// What the fit starts from.
    enum Belief {
        DEFAULT,
        NONE
    }
}
