package app.clientela.analyst.cli;

import app.clientela.models.CountRange;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseRanges;
import app.clientela.models.PurchaseScores;
import app.clientela.models.PurchaseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Fits a model of purchases to a summary: a row per customer.
final class PurchaseRun implements TableFit {

    /// 8 times out of 10.
    private static final double RANGE = 0.8;

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
        PurchaseRanges ranges = PurchaseRanges.of(fitted, table, horizon, RANGE);
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
                CountRange range = ranges.range(place);
                out.cell(range.low())
                        .cell(range.high())
                        .cell(ranges.chance(place))
                        .endRow();
            }
        }
        seconds.took("write", begun);
    }
}
