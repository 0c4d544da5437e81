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
    private long all;
    private final Map<Occasions, Integer> customers = new LinkedHashMap<>();

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
        all += number;
        if (number < 0 || all > Integer.MAX_VALUE) {
            row.refuse(column, "must not be negative, nor more than " + Integer.MAX_VALUE + " in all, was " + number);
        }
        Optional<Occasions> history = Histories.occasions(row);
        if (!row.isBad()) {
            history.ifPresent(known -> customers.merge(known, number, Integer::sum));
        }
    }

    @Override
    public Outcome fit(boolean believing) {
        BgBbFit fit = BgBb.fit(customers, believing ? Prior.bgBb() : Prior.none());
        BgBb model = fit.model();
        Scores scores = Scores.behind("p_alive,expected,low,high,chance", (row, out) -> {
            Occasions history = Histories.occasions(row).orElseThrow();
            out.cell(model.aliveProbability(history, 1)).cell(model.expectedPurchases(history, horizon));
            out.range(model.distribution(history, horizon));
        });
        return new Outcome(new Fitted(KindName.BG_BB, fit), scores);
    }
}
