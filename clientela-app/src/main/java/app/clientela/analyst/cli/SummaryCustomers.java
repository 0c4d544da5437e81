package app.clientela.analyst.cli;

import app.clientela.models.HeldOutChoice;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseTable;
import app.clientela.models.Purchases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Customers of whom a summary is known. Single histories are kept only where a model is to be
/// chosen: ten million need no more memory than their distinct ones.
final class SummaryCustomers implements Customers {

    private final Optional<KindName> model;
    private final PurchaseTable.Builder builder = PurchaseTable.builder();
    private final List<Purchases> single = new ArrayList<>();

    /// @param model empty if it is to be chosen
    SummaryCustomers(Optional<KindName> model) {
        this.model = model;
    }

    @Override
    public Optional<String> read(Path file) throws IOException {
        return Inputs.rows(file, model.orElse(KindName.PARETO_NBD), row -> {
            boolean withGaps = model.map(KindName::isRegular).orElseGet(() -> row.column(Histories.GAPS) >= 0);
            Histories.purchases(row, withGaps).ifPresent(this::add);
        });
    }

    private void add(Purchases history) {
        builder.add(history);
        if (model.isEmpty()) {
            single.add(history);
        }
    }

    @Override
    public PurchaseTable table() {
        return builder.build();
    }

    @Override
    public Chosen choose(boolean believing) {
        return Chosen.of(HeldOutChoice.among(
                EnumSet.allOf(PurchaseModels.Kind.class), single, kind -> PurchaseRun.prior(kind, believing)));
    }

    @Override
    public void eachName(Path file, Named each) throws IOException {
        try (Table rows = Table.open(file)) {
            int id = rows.column("customer_id");
            for (int place = 0; rows.next(); place++) {
                each.take(place, rows.cell(id));
            }
        }
    }
}
