package app.clientela.analyst.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model summarise`: a log of purchases becomes one row per customer.
@Command(
        name = "summarise",
        mixinStandardHelpOptions = true,
        description = {
            "From a log with customer_id,date,amount to customer_id,x,t_x,T,litt,zbar, in weeks.",
            "",
            "Purchases of one day are one. litt is the sum of the logs of the gaps, zbar the mean amount",
            "of the repeat purchase days (0 without one). A negative amount is a refund: it makes no",
            "purchase day and lowers zbar, at least to 0. Rows without a customer are left out.",
            "Dates are written 1997-01-31 or 19970131; other columns are ignored."
        })
final class SummariseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LOG.csv", description = "A row per purchase, in any order.")
    private Path log = Path.of("");

    @Option(names = "--until", paramLabel = "DATE", description = "Last day observed (default: the last of the log).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--output", paramLabel = "SUMMARY.csv", required = true, description = "Where to write.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        Inputs.checkOutput(spec, log, output);
        PurchaseLog purchases = new PurchaseLog();
        Optional<String> problem = Inputs.missing(log);
        if (problem.isEmpty()) {
            problem = purchases.read(log);
        }
        if (problem.isPresent()) {
            return Inputs.refuse(spec, log, problem.get());
        }
        try (ByteText out = new ByteText(Files.newOutputStream(output))) {
            purchases.write(out, until.map(day -> (int) day.toEpochDay()).orElse(purchases.last()));
        }
        return 0;
    }
}
