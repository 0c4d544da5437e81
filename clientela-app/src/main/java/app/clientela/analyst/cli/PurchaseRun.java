package app.clientela.analyst.cli;

import app.clientela.models.CountDistribution;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseScores;
import app.clientela.models.PurchaseTable;
import app.clientela.models.Purchases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fits a model of purchases to a summary: a row per customer.
final class PurchaseRun implements TableFit {

    private final KindName kind;
    private final double horizon;
    private PurchaseTable table = PurchaseTable.of(List.of());
    private Optional<PurchaseModel> model = Optional.empty();

    PurchaseRun(KindName kind, double horizon) {
        this.kind = kind;
        this.horizon = horizon;
    }

    @Override
    public Optional<String> read(Path file) throws IOException {
        PurchaseTable.Builder builder = PurchaseTable.builder();
        Optional<String> problem = Inputs.rows(
                file, kind, row -> Histories.purchases(row, kind.isRegular()).ifPresent(builder::add));
        table = builder.build();
        return problem;
    }

    @Override
    public Fitted fit(boolean believing) {
        PurchaseModels.Kind family = kind.kind();
        PurchaseFit fit = PurchaseModels.fit(family, table, believing ? family.prior() : Prior.none());
        model = Optional.of(fit.model());
        return new Fitted(kind, fit);
    }

    @Override
    public void score(Path file, Path output, Seconds seconds) throws IOException {
        PurchaseModel fitted = model.orElseThrow();
        long begun = System.nanoTime();
        PurchaseScores scores = PurchaseScores.of(fitted, table, horizon);
        seconds.took("score", begun);
        begun = System.nanoTime();
        String[] ranges = new String[table.rows()];
        IntStream.range(0, table.rows()).parallel().forEach(row -> ranges[row] = range(fitted, table.history(row)));
        seconds.took("ranges", begun);
        begun = System.nanoTime();
        try (Table rows = Table.open(file);
                ByteText out = new ByteText(Files.newOutputStream(output))) {
            int id = rows.column("customer_id");
            out.text("customer_id,p_alive,expected,low,high,chance").endRow();
            for (int place = 0; rows.next(); place++) {
                if (rows.has(id)) {
                    rows.copy(id, out);
                }
                out.cell(scores.alive(place)).cell(scores.expected(place));
                out.text(ranges[table.rowOf(place)]).endRow();
            }
        }
        seconds.took("write", begun);
    }

    private String range(PurchaseModel fitted, Purchases history) {
        CountDistribution counts = fitted.counts(history, horizon);
        double chance = fitted.chanceOfPurchase(history, horizon);
        return "," + counts.quantile(ByteText.LOW) + "," + counts.quantile(ByteText.HIGH) + "," + Numbers.text(chance);
    }
}
