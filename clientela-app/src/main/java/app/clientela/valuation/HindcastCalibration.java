package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.models.Calibration;
import app.clientela.models.Origin;
import app.clientela.valuation.CustomerFigures.Span;
import app.clientela.valuation.Evidence.Bin;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.Evidence.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The forecast that would have been made on a past day, with nothing known of what came since:
/// models chosen and fitted as of that day, ranges drawn, chances corrected by what was past then.
/// Of a large base every so-manieth customer.
final class HindcastCalibration {

    private static final int LOOKED_AT = 2_000;
    private static final int MOST_STEPS = 4;

    private final List<HistoryFigures> known;
    private final int knownInAll;
    private final Assumptions assumptions;
    private final Origin origin;
    private final ModelCalibration model;

    private HindcastCalibration(List<HistoryFigures> histories, Assumptions assumptions, Origin origin) {
        this.assumptions = assumptions;
        this.origin = origin;
        List<HistoryFigures> all = histories.stream()
                .filter(history -> history.size() > 0 && history.buysUntil(origin.day()) > 0)
                .toList();
        this.knownInAll = all.size();
        this.known = HistoryFigures.everySoMany(all, LOOKED_AT);
        this.model = ModelCalibration.fit(known, origin.day(), assumptions.believing());
    }

    /// Over the longest of 12, 6 and 3 months that is at most half of the history; empty for less.
    static Optional<Hindcast> of(List<HistoryFigures> histories, Assumptions assumptions) {
        int first = histories.stream()
                .filter(history -> history.size() > 0)
                .mapToInt(HistoryFigures::firstDay)
                .min()
                .orElse(Integer.MAX_VALUE);
        int last = Math.toIntExact(assumptions.asOf().toEpochDay());
        return Origin.of(first, last).stream()
                .findFirst()
                .map(origin -> new HindcastCalibration(histories, assumptions, origin).hindcast());
    }

    private Hindcast hindcast() {
        int months = Math.toIntExact(Math.round(origin.weeks() * 12 / OutlookCalibration.YEAR_WEEKS));
        int step = Math.max(1, months / MOST_STEPS + (months % MOST_STEPS == 0 ? 0 : 1));
        HeldCalibration held = new HeldCalibration();
        List<Point> points = new ArrayList<>();
        for (int month = step; month <= months; month += step) {
            points.add(point(outlook(month), month == months ? Optional.of(held) : Optional.empty()));
        }
        return new Hindcast(
                date(origin.day()),
                date(origin.until()),
                known.size(),
                knownInAll,
                points,
                bins(),
                held.held(date(origin.day()), date(origin.until())));
    }

    /// Later money is worth as much: what came is counted as it came.
    private OutlookCalibration outlook(int months) {
        Outlook usual = assumptions.outlook();
        Assumptions plain = assumptions.with(new Outlook(months, Percent.ZERO, usual.rangePercent()));
        return new OutlookCalibration(model, known, plain, origin.day());
    }

    /// @param held takes what was said of single customers, if asked
    private Point point(OutlookCalibration outlook, Optional<HeldCalibration> held) {
        DrawsCalibration draws = new DrawsCalibration(model, outlook, known, assumptions.seed(), true);
        int until = outlook.day + 7 * outlook.ahead.weeks();
        List<Customer> customers = known.parallelStream()
                .map(history -> customer(history, outlook, draws, until))
                .toList();
        double[] sums = new double[draws.count()];
        customers.forEach(customer -> Arrays.setAll(sums, i -> sums[i] + customer.margins[i]));
        double mean = customers.stream().mapToDouble(customer -> customer.mean).sum();
        double came = customers.stream().mapToDouble(customer -> customer.came).sum();
        held.ifPresent(all -> customers.forEach(customer -> all.add(customer.said(), customer.came)));
        Span said = Span.of(mean, RangeFigures.of(sums, level())).rounded();
        return new Point(date(until), money(said.mean()), money(said.low()), money(said.high()), money(came));
    }

    private Customer customer(HistoryFigures history, OutlookCalibration outlook, DrawsCalibration draws, int until) {
        OutlookCalibration.Expected expected = outlook.expected(history);
        double[] margins = new double[draws.count()];
        draws.draw(history, expected, margins, new double[margins.length]);
        RangeFigures range =
                RangeFigures.of(margins.clone(), model.ranges.levels(level(), history.buysUntil(outlook.day) - 1));
        return new Customer(outlook.margin(expected), range, margins, outlook.came(history, until));
    }

    private List<Bin> bins() {
        OutlookCalibration outlook = outlook(1);
        double weeks = model.clock().weeks(origin.day(), origin.until());
        double[] chances = new double[known.size()];
        boolean[] bought = new boolean[known.size()];
        IntStream.range(0, known.size()).parallel().forEach(i -> {
            HistoryFigures history = known.get(i);
            chances[i] = model.moved(
                    model.purchases.model().chanceOfPurchase(model.purchasesUntil(history, outlook.day), weeks),
                    history.buysUntil(outlook.day) > 1);
            bought[i] = history.buysBetween(origin.day(), origin.until()) > 0;
        });
        return Calibration.of(chances, bought).bins().stream()
                .map(bin -> new Bin(
                        new Probability(bin.chance()),
                        bin.customers(),
                        Math.toIntExact(Math.round(bin.share() * bin.customers()))))
                .toList();
    }

    private double level() {
        return assumptions.outlook().rangePercent() / 100.0;
    }

    private Money money(double minor) {
        return new Money(Math.round(minor), assumptions.currency());
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /// What was said of one customer and what came, and what the possible years brought.
    private static final class Customer {
        private final double mean;
        private final RangeFigures range;
        private final double[] margins;
        private final double came;

        private Customer(double mean, RangeFigures range, double[] margins, double came) {
            this.mean = mean;
            this.range = range;
            this.margins = margins;
            this.came = came;
        }

        private Span said() {
            return Span.of(mean, range).rounded();
        }
    }
}
