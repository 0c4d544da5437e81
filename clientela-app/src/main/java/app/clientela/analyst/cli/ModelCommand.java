package app.clientela.analyst.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `model`: the models alone, on tables of numbers. Nothing is kept.
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        subcommands = {SummariseCommand.class, FitCommand.class, EvaluateCommand.class},
        description = "The models alone, on tables of numbers. Keeps nothing.",
        footer = {
            "",
            "Examples:",
            "  clientela model summarise log.csv --until 1997-09-30 --output summary.csv",
            "  clientela model fit summary.csv --model pareto-nbd --scores scores.csv --json",
            "  clientela model evaluate --model bg-nbd --horizon 52 grid.csv",
            "",
            "Models: nbd pareto-nbd bg-nbd mbg-nbd bg-cnbd mbg-cnbd gamma-gamma bg-bb sbg.",
            "Time is in weeks of 7 days from the first purchase; x counts further purchase days.",
            "bg-bb counts occasions and sbg renewals; what each model reads: clientela model fit --help.",
            "Exit codes: 0 done, 2 wrong usage, 4 a table cannot be read (line and column are named)."
        })
public final class ModelCommand implements Runnable {

    static final int UNREADABLE = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
