package app.clientela.analyst.cli;

import app.clientela.models.Prior;
import app.clientela.models.Sbg;
import app.clientela.models.SbgFit;
import app.clientela.models.SubscriberCohort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fits sBG to a survival table: how many of a cohort were left after 0, 1, 2, … renewals.
final class SubscriberRun implements TableFit {

    private final int horizon;
    private int all;
    private final Map<String, List<Integer>> cohorts = new LinkedHashMap<>();

    SubscriberRun(int horizon) {
        this.horizon = horizon;
    }

    @Override
    public Optional<String> read(Path file) throws IOException {
        return Inputs.rows(file, KindName.SBG, this::take);
    }

    private void take(Table row) {
        int renewals = Histories.renewals(row);
        int column = row.column("customers");
        int customers = row.whole(column);
        List<Integer> left = cohorts.computeIfAbsent(row.text(row.column("cohort")), _ -> new ArrayList<>());
        if (renewals != left.size()) {
            row.refuse(row.column("renewals"), "must be " + left.size() + ", the next of its cohort, was " + renewals);
        }
        int most = left.isEmpty() ? Integer.MAX_VALUE - all : left.getLast();
        if (customers < 0 || customers > most) {
            row.refuse(column, "must be from 0 to " + most + ", was " + customers);
        }
        all += left.isEmpty() && !row.isBad() ? customers : 0;
        left.add(customers);
    }

    /// Scores are of who has renewed as often as the row says: the chance to come so far, and what
    /// follows.
    @Override
    public Outcome fit(boolean believing) {
        List<SubscriberCohort> all =
                cohorts.values().stream().map(SubscriberCohort::new).toList();
        SbgFit fit = Sbg.fit(all, believing ? Prior.sbg() : Prior.none());
        Sbg model = fit.model();
        Scores scores = Scores.behind("p_alive,expected,low,high,chance", (row, out) -> {
            int renewals = Histories.renewals(row);
            out.cell(model.survival(renewals)).cell(model.expectedRenewals(renewals, horizon));
            out.range(model.distribution(renewals, horizon));
        });
        return new Outcome(new Fitted(KindName.SBG, fit), scores);
    }
}
