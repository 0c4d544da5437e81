package app.clientela.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Scores rivals at the same origins on the same customers.
final class Contest {

    /// Less likely than this is called this likely, by whomever.
    private static final double LEAST_CHANCE = 1e-18;

    private static final int ROWS = 64;

    private final PurchaseDays histories;
    private final List<Window> windows;
    private final List<Entry> entries = new ArrayList<>();
    private final int forecasts;
    private final int came;

    /// @param season as it was known at the end of a day
    Contest(PurchaseDays histories, List<Origin> origins, IntFunction<Season> season) {
        this.histories = histories;
        this.windows = origins.stream()
                .map(origin -> new Window(histories.on(season.apply(origin.day())), origin))
                .toList();
        this.forecasts =
                windows.stream().mapToInt(window -> window.known.length).sum();
        this.came = windows.stream()
                .mapToInt(window -> Arrays.stream(window.bought).sum())
                .sum();
    }

    /// What a rival that knew the future would have had as [RivalScore#topShare].
    double mostShare() {
        double top = 0;
        for (Window window : windows) {
            double[] knowing = Arrays.stream(window.bought).asDoubleStream().toArray();
            top += TopShare.broughtByTop(knowing, window.bought);
        }
        return TopShare.of(top, came);
    }

    void enter(PurchaseModels.Kind kind, Prior prior) {
        enter(new Rival.Model(kind), window -> {
            PurchaseModel model = PurchaseModels.fit(kind, window.table, prior).model();
            return CountForecast.of(model, window.weeks);
        });
    }

    void enterRulesOfThumb() {
        enter(Rival.RuleOfThumb.OWN_RATE, window -> OwnRate.learned(window.earlier(), window.weeks));
        enter(Rival.RuleOfThumb.HIATUS, window -> Hiatus.learned(window.earlier(), window.weeks));
    }

    private void enter(Rival rival, Function<Window, CountForecast> learn) {
        Entry entry = new Entry(rival, new double[histories.customers()]);
        for (Window window : windows) {
            entry.take(window, learn.apply(window));
        }
        entries.add(entry);
    }

    /// Best first; of equal ones, who entered first.
    List<RivalScore> scores() {
        Entry best = entries.stream()
                .filter(entry -> entry.rival instanceof Rival.Model)
                .reduce((one, other) -> other.sum() > one.sum() ? other : one)
                .orElseThrow();
        return entries.stream()
                .map(entry -> entry.score(best))
                .sorted(Comparator.comparingDouble(RivalScore::logScore).reversed())
                .toList();
    }

    /// An origin with the customers known then and what was known of them.
    private static final class Window {
        private final PurchaseDays histories;
        private final Origin origin;
        private final int[] known;
        private final PurchaseTable table;
        private final double weeks;
        private final int[] bought;

        private Window(PurchaseDays histories, Origin origin) {
            this.histories = histories;
            this.origin = origin;
            this.known = histories.known(origin.day());
            this.table = histories.table(known, origin.day());
            this.weeks = histories.weeks(origin.day(), origin.until());
            this.bought = Arrays.stream(known)
                    .map(customer -> histories.bought(customer, origin.day(), origin.until()))
                    .toArray();
        }

        private EarlierWindow earlier() {
            return EarlierWindow.of(histories, histories.firstDay(), origin);
        }
    }

    /// One rival and its score so far, summed customer by customer.
    private final class Entry {
        private final Rival rival;
        private final double[] logs;
        private final List<RivalScore.Hindcast> hindcasts = new ArrayList<>();
        private double distance;
        private double top;

        private Entry(Rival rival, double[] logs) {
            this.rival = rival;
            this.logs = logs;
        }

        private void take(Window window, CountForecast forecast) {
            CountDistribution[] counts = new CountDistribution[window.table.rows()];
            double[] expected = new double[counts.length];
            Blocks.over(counts.length, ROWS, (low, high) -> {
                for (int row = low; row < high; row++) {
                    counts[row] = forecast.counts(window.table.history(row));
                    expected[row] = forecast.expected(window.table.history(row));
                }
            });
            double[] said = new double[window.known.length];
            double total = 0;
            int came = 0;
            for (int i = 0; i < window.known.length; i++) {
                int customer = window.known[i];
                int row = window.table.rowOf(i);
                int bought = window.bought[i];
                said[i] = expected[row];
                logs[customer] += Math.log(Math.max(LEAST_CHANCE, counts[row].chance(bought)));
                distance += Math.abs(bought - expected[row]);
                total += expected[row];
                came += bought;
            }
            top += TopShare.broughtByTop(said, window.bought);
            hindcasts.add(new RivalScore.Hindcast(window.origin, window.known.length, total, came));
        }

        private double sum() {
            double sum = 0;
            for (double log : logs) {
                sum += log;
            }
            return sum;
        }

        /// A customer known at several origins is one pair: the differences of one customer are
        /// not independent.
        private RivalScore score(Entry best) {
            Paired behind = Paired.of(best.logs, logs);
            return new RivalScore(
                    rival,
                    sum() / forecasts,
                    distance / forecasts,
                    behind.difference() / forecasts,
                    behind.error() / forecasts,
                    TopShare.of(top, came),
                    hindcasts);
        }
    }
}
