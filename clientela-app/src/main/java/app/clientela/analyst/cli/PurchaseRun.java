package app.clientela.analyst.cli;

import app.clientela.models.CountRange;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseRanges;
import app.clientela.models.PurchaseScores;
import app.clientela.models.PurchaseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Fits a model of purchases, the one that is named or the one that they speak for.
final class PurchaseRun implements TableFit {

    /// 8 times out of 10.
    private static final double RANGE = 0.8;

    private final Optional<KindName> named;
    private final double horizon;
    private Customers customers;
    private PurchaseTable table = PurchaseTable.of(List.of());

    /// @param named empty if the model is to be chosen
    PurchaseRun(Optional<KindName> named, double horizon) {
        this.named = named;
        this.horizon = horizon;
        this.customers = new SummaryCustomers(named);
    }

    static Prior prior(PurchaseModels.Kind kind, boolean believing) {
        return believing ? kind.prior() : Prior.none();
    }

    @Override
    public Optional<String> read(Path file) throws IOException {
        customers = Customers.of(file, named);
        Optional<String> problem = customers.read(file);
        table = customers.table();
        return problem;
    }

    @Override
    public Outcome fit(boolean believing) {
        Optional<Chosen> chosen = named.isPresent() ? Optional.empty() : Optional.of(customers.choose(believing));
        PurchaseModels.Kind kind =
                chosen.map(Chosen::kind).orElseGet(() -> named.orElseThrow().kind());
        PurchaseFit fit = PurchaseModels.fit(kind, table, prior(kind, believing));
        Fitted fitted = new Fitted(KindName.valueOf(kind.name()), fit, chosen);
        return new Outcome(fitted, (file, output, seconds) -> {
            long begun = System.nanoTime();
            PurchaseScores scores = PurchaseScores.of(fit.model(), table, horizon);
            seconds.took("score", begun);
            begun = System.nanoTime();
            PurchaseRanges ranges = PurchaseRanges.of(fit.model(), table, horizon, RANGE);
            seconds.took("ranges", begun);
            begun = System.nanoTime();
            write(scores, ranges, file, output);
            seconds.took("write", begun);
        });
    }

    private void write(PurchaseScores scores, PurchaseRanges ranges, Path file, Path output) throws IOException {
        try (ByteText out = new ByteText(Files.newOutputStream(output))) {
            out.text("customer_id,p_alive,expected,low,high,chance").endRow();
            customers.eachName(file, (place, name) -> {
                CountRange range = ranges.range(place);
                out.quoted(name).cell(scores.alive(place)).cell(scores.expected(place));
                out.cell(range.low())
                        .cell(range.high())
                        .cell(ranges.chance(place))
                        .endRow();
            });
        }
    }
}
