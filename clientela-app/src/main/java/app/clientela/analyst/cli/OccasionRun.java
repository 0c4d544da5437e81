package app.clientela.analyst.cli;

import app.clientela.models.BgBb;
import app.clientela.models.BgBbFit;
import app.clientela.models.Occasions;
import app.clientela.models.Prior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Fits BG/BB to a table of histories: a row per customer, or with `customers` per history.
final class OccasionRun implements TableFit {

    private static final String[] CUSTOMERS = {"customers", "custs"};

    private final int horizon;
    private final Map<Occasions, Integer> customers = new LinkedHashMap<>();
    private Optional<BgBb> model = Optional.empty();

    OccasionRun(int horizon) {
        this.horizon = horizon;
    }

    @Override
    public Optional<String> read(Path file) throws IOException {
        return Inputs.rows(file, KindName.BG_BB, this::take);
    }

    private void take(Table row) {
        int column = row.column(CUSTOMERS);
        int number = column < 0 ? 1 : row.whole(column);
        if (number < 0) {
            row.refuse(column, "must not be negative, was " + number);
        }
        Histories.occasions(row).ifPresent(history -> customers.merge(history, number, Integer::sum));
    }

    @Override
    public Fitted fit(boolean believing) {
        BgBbFit fit = BgBb.fit(customers, believing ? Prior.bgBb() : Prior.none());
        model = Optional.of(fit.model());
        return new Fitted(
                KindName.BG_BB,
                fit.model().parameters(),
                fit.logLikelihood(),
                fit.customers(),
                fit.converged(),
                fit.method(),
                Map.of());
    }

    @Override
    public void score(Path file, Path output, Seconds seconds) throws IOException {
        BgBb fitted = model.orElseThrow();
        long begun = System.nanoTime();
        Inputs.scores(file, output, "p_alive,expected,low,high,chance", (row, out) -> {
            Occasions history = Histories.occasions(row).orElseThrow();
            out.cell(fitted.aliveProbability(history, 1)).cell(fitted.expectedPurchases(history, horizon));
            out.range(fitted.distribution(history, horizon));
        });
        seconds.took("write", begun);
    }
}
