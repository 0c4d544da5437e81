package app.clientela.valuation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts who of a time's newcomers bought again in each later time.
final class RetentionFigures {

    private static final int MOST = 8;

    private final Retention.Step step;
    private final QuarterDays times;
    private final int[] customers;
    private final int[] once;
    private final int[][] bought;

    RetentionFigures(LocalDate first, LocalDate asOf) {
        step = first.plusYears(1).isAfter(asOf) ? Retention.Step.MONTH : Retention.Step.QUARTER;
        times = QuarterDays.of(step, first, asOf, MOST + 1);
        int cohorts = Math.max(0, times.count() - 1);
        customers = new int[cohorts];
        once = new int[cohorts];
        bought = new int[cohorts][];
        Arrays.setAll(bought, cohort -> new int[cohorts - cohort]);
    }

    /// @param history with a purchase
    void add(HistoryFigures history) {
        int cohort = times.indexOf(history.firstDay());
        if (cohort < 0 || cohort >= customers.length) {
            return;
        }
        customers[cohort]++;
        once[cohort] += history.size() == 1 ? 1 : 0;
        for (int later = 0; later < bought[cohort].length; later++) {
            int time = cohort + 1 + later;
            bought[cohort][later] += history.buysBetween(times.eve(time), times.eve(time + 1)) > 0 ? 1 : 0;
        }
    }

    Retention found() {
        List<Retention.Cohort> cohorts = IntStream.range(0, customers.length)
                .mapToObj(i -> new Retention.Cohort(
                        times.from(i),
                        times.to(i),
                        customers[i],
                        once[i],
                        Arrays.stream(bought[i]).boxed().toList()))
                .toList();
        return new Retention(step, cohorts);
    }
}
