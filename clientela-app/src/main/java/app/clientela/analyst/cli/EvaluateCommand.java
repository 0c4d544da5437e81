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

/// `model evaluate`: each row brings its own parameters and history.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints each row of a table with ll,p_alive,expected,problem added, in full precision.",
            "",
            "Each row brings the parameters by the papers' names (r, alpha, s, beta, a, b; k for bg-cnbd and",
            "mbg-cnbd) and x,t_x,T in weeks; the k models also litt. gamma-gamma: p,q,gamma and x,zbar;",
            "expected is the mean amount, p_alive is empty. bg-bb: alpha,beta,gamma,delta and x,t_x,n. sbg:",
            "alpha,beta and renewals; p_alive is the chance to come so far, ll its log. A row that cannot be",
            "has the reason in problem and nothing in the three; no row stops the rest."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = KindName.ALL)
    private KindName model = KindName.PARETO_NBD;

    @Option(
            names = "--horizon",
            paramLabel = "WEEKS",
            defaultValue = "52",
            description = "Occasions of bg-bb, renewals of sbg; default: 52.")
    private double horizon = 52;

    @Parameters(paramLabel = "GRID.csv", description = "The rows.")
    private Path grid = Path.of("");

    @Override
    public Integer call() throws IOException {
        Inputs.checkHorizon(spec, model, horizon);
        Optional<String> missing = Inputs.missing(grid);
        if (missing.isPresent()) {
            return Inputs.refuse(spec, grid, missing.get());
        }
        try (Table table = Table.open(grid);
                ByteText out = new ByteText(new FileOutputStream(FileDescriptor.out))) {
            table.copyNames(out);
            out.text(",ll,p_alive,expected,problem").endRow();
            while (table.next()) {
                table.copyRow(out);
                evaluate(table, out);
                out.endRow();
            }
        }
        return 0;
    }

    private void evaluate(Table table, ByteText out) {
        Optional<Answer> answer = model.answer(table, horizon);
        if (answer.isPresent() && answer.get().isFinite()) {
            answer.get().write(out);
            out.text(",");
        } else {
            String problem = table.problem().orElse("an answer is too large for a number");
            out.text(",,,,\"").text(problem.replace("\"", "'")).text("\"");
        }
    }
}
