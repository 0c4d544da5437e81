package app.clientela.overview.value;

import app.clientela.valuation.Retention;
import app.clientela.valuation.Retention.Cohort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who comes back, by the time of their first purchase: a triangle of shares.
/// @param firstOn the first purchase that is known
record RetentionView(Retention retention, LocalDate firstOn) {

    private static final double STAYS = .6;

    /// @param blank how many columns are still to come
    record Row(Cohort cohort, List<Rate> cells, int blank) {}

    static Optional<RetentionView> of(Retention retention, LocalDate firstOn) {
        return customers(retention) == 0 ? Optional.empty() : Optional.of(new RetentionView(retention, firstOn));
    }

    private static int customers(Retention retention) {
        return retention.cohorts().stream().mapToInt(Cohort::customers).sum();
    }

    int customers() {
        return customers(retention);
    }

    int columns() {
        return retention.cohorts().size();
    }

    List<Row> rows() {
        return retention.cohorts().stream()
                .map(cohort -> new Row(
                        cohort,
                        cohort.bought().stream()
                                .map(bought -> new Rate(bought, cohort.customers()))
                                .toList(),
                        columns() - cohort.bought().size()))
                .toList();
    }

    /// All that have a column.
    List<Rate> all() {
        return IntStream.range(0, columns())
                .mapToObj(column -> rows().stream()
                        .filter(row -> row.cells().size() > column)
                        .map(row -> row.cells().get(column))
                        .reduce(new Rate(0, 0), Rate::plus))
                .toList();
    }

    /// How many have bought once and have not come back.
    int once() {
        return retention.cohorts().stream().mapToInt(Cohort::once).sum();
    }

    String onceLink() {
        LocalDate from = retention.cohorts().getFirst().from();
        return "/customers?group=once." + from + "."
                + retention.cohorts().getLast().to();
    }

    /// True where the first row may hold customers from before the data begin.
    boolean isOpenBefore() {
        return !firstOn.isBefore(retention.cohorts().getFirst().from());
    }

    String title() {
        List<Rate> known = all().stream().filter(rate -> rate.of() >= Rate.FEW).toList();
        if (known.size() < 3) {
            return "overview.growth.back.title";
        }
        double first = known.getFirst().share().value();
        double last = known.getLast().share().value();
        return last >= STAYS * first && first > 0
                ? "overview.growth.back.title.stay"
                : "overview.growth.back.title.fade";
    }

    /// The words for a month or a quarter.
    String key(String what) {
        return switch (retention.step()) {
            case MONTH -> "overview.growth.back.month." + what;
            case QUARTER -> "overview.growth.back.quarter." + what;
        };
    }
}
