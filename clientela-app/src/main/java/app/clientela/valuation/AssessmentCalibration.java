package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.models.RangeCalibration.Levels;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Works out the figures of every customer and of all together. The same histories, assumptions and
/// seed give the same figures to the last digit, on one processor or on many.
final class AssessmentCalibration {

    private static final int CHUNK = 512;
    private static final int CHANCES = 10;

    private final List<HistoryFigures> histories;
    private final Assumptions assumptions;
    private final Currency currency;
    private final double level;
    final ModelCalibration model;
    final OutlookCalibration outlook;
    private final PaceCalibration pace;
    final DrawsCalibration draws;

    /// @param histories sorted by key
    /// @param shocked whether years differ for the whole shop; false only in tests
    AssessmentCalibration(List<HistoryFigures> histories, Assumptions assumptions, boolean shocked) {
        this.histories = histories;
        this.assumptions = assumptions;
        this.currency = assumptions.currency();
        this.level = assumptions.outlook().rangePercent() / 100.0;
        int day = Math.toIntExact(assumptions.asOf().toEpochDay());
        this.model = ModelCalibration.fit(histories, day, assumptions.believing());
        this.outlook = new OutlookCalibration(model, histories, assumptions, day);
        this.pace = new PaceCalibration(model, outlook, assumptions.outlook().rangePercent());
        this.draws = new DrawsCalibration(model, outlook, histories, assumptions.seed(), shocked);
    }

    /// All customers in the order of the histories, with the range of the sum of their expected
    /// margins.
    Result result() {
        int chunks = (histories.size() + CHUNK - 1) / CHUNK;
        LeadersCalibration leaders = new LeadersCalibration(draws, outlook, histories);
        List<Part> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> part(chunk, leaders.passing()))
                .toList();
        double[] sums = new double[draws.count()];
        double[] days = new double[draws.count()];
        for (Part part : parts) {
            Arrays.setAll(sums, i -> sums[i] + part.sums[i]);
            Arrays.setAll(days, i -> days[i] + draws.year(i) * part.days[i]);
        }
        PackedFigures customers = new PackedFigures();
        parts.forEach(part -> customers.take(part.figures));
        place(customers, leaders.firsts());
        double mean = customers.stream().mapToDouble(CustomerFigures::expected).sum();
        double expectedDays = customers.stream()
                .mapToDouble(figures -> figures.ahead().days().mean())
                .sum();
        return new Result(
                customers,
                Span.of(mean, RangeFigures.of(sums, level)).rounded(),
                Span.of(expectedDays, RangeFigures.of(days, level)));
    }

    private static void place(PackedFigures customers, ToDoubleFunction<CustomerFigures> firsts) {
        int place = 1;
        for (int index : customers.byTotal()) {
            customers.place(index, place++, firsts.applyAsDouble(customers.get(index)));
        }
    }

    private Part part(int chunk, LeadersCalibration.Passing passing) {
        int end = Math.min(histories.size(), (chunk + 1) * CHUNK);
        Part part = new Part(draws.count());
        histories.subList(chunk * CHUNK, end).forEach(history -> part.figures.add(figures(history, part, passing)));
        passing.end();
        return part;
    }

    /// Works out one customer and adds their possible years to the part's.
    private CustomerFigures figures(HistoryFigures history, Part part, LeadersCalibration.Passing passing) {
        OutlookCalibration.Expected expected = outlook.expected(history);
        Ahead ahead = history.size() == 0
                ? new Ahead(Span.ZERO, Span.ZERO, 0, 0, 0, Span.ZERO, Lead.NONE)
                : ahead(history, expected, part, passing);
        Standing standing = outlook.standing(history, ahead.again().mean(), currency);
        Status status = standing.status(assumptions.thresholds());
        long refunds = history.refundsUntil(outlook.day);
        return new CustomerFigures(
                new CustomerId(history.key),
                0,
                status,
                standing.tags(assumptions.thresholds()),
                status == Status.SLIPPING ? Math.round(outlook.atRisk(expected)) : 0,
                new Made(
                        history.netBetween(Integer.MIN_VALUE, outlook.day) + refunds,
                        refunds,
                        outlook.earned(history),
                        outlook.costSoFar(history),
                        history.paidGross,
                        history.paidTax),
                ahead,
                pace.pace(history, status));
    }

    private Ahead ahead(
            HistoryFigures history,
            OutlookCalibration.Expected expected,
            Part part,
            LeadersCalibration.Passing passing) {
        double[] margins = new double[draws.count()];
        double[] days = new double[draws.count()];
        draws.draw(history, expected, margins, days);
        for (int i = 0; i < margins.length; i++) {
            part.sums[i] += margins[i];
            part.days[i] += days[i];
        }
        Lead lead = passing.pass(history, margins);
        Levels levels = model.ranges.levels(level, history.buysUntil(outlook.day) - 1);
        RangeFigures orders = RangeFigures.of(days, levels);
        return new Ahead(
                Span.of(outlook.margin(expected), RangeFigures.of(margins, levels))
                        .rounded(),
                Span.of(expected.days(), new RangeFigures(Math.floor(orders.low()), Math.ceil(orders.high()))),
                expected.discounted(),
                expected.spend(),
                expected.cost(),
                again(history, expected.chance()),
                lead);
    }

    private Span again(HistoryFigures history, double chance) {
        boolean repeater = history.buysUntil(outlook.day) > 1;
        double[] chances = new double[CHANCES];
        draws.chances(history, chances);
        for (int i = 0; i < chances.length; i++) {
            chances[i] = model.moved(chances[i], repeater);
        }
        return Span.of(model.moved(chance, repeater), RangeFigures.of(chances, level));
    }

    /// @param expected margin of all, with the range of the sum
    /// @param days purchase days of all
    record Result(PackedFigures customers, Span expected, Span days) {}

    /// Some customers, and the sums of their possible years.
    private static final class Part {
        private final PackedFigures figures = new PackedFigures();
        private final double[] sums;
        private final double[] days;

        private Part(int draws) {
            this.sums = new double[draws];
            this.days = new double[draws];
        }
    }
}
