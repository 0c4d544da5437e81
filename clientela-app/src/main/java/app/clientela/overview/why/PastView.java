package app.clientela.overview.why;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Unit;
import app.clientela.overview.chart.TrackLine;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.Evidence.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The forecast of a past day, made again today with what was known then, beside what came.
/// @param today what the figures of today stand on
record PastView(Hindcast hindcast, Basis today) {

    /// Fewer customers than this tell little.
    static final int FEW = 30;

    private static final int WEEKS_A_YEAR = 52;

    /// What was said for the time until a day, with its range, and what came.
    record Row(LocalDate on, Estimate said, Money came) {}

    /// 12, 6 or 3: a year has 52 weeks.
    static int months(Hindcast hindcast) {
        long weeks = ChronoUnit.WEEKS.between(hindcast.from(), hindcast.until());
        return Math.toIntExact(Math.round(weeks * 12f / WEEKS_A_YEAR));
    }

    int months() {
        return months(hindcast);
    }

    List<Row> rows() {
        return hindcast.points().stream().map(this::row).toList();
    }

    Row last() {
        return rows().getLast();
    }

    /// The text that sets what came in the end beside the range.
    String finding() {
        Point end = hindcast.points().getLast();
        if (end.came().compareTo(end.low()) < 0) {
            return "overview.why.past.below";
        }
        return end.came().compareTo(end.high()) > 0 ? "overview.why.past.above" : "overview.why.past.inside";
    }

    boolean isSome() {
        return hindcast.customers() < hindcast.known();
    }

    boolean isFew() {
        return hindcast.known() < FEW;
    }

    TrackLine line() {
        return TrackLine.of(
                hindcast.from(),
                hindcast.points().stream()
                        .map(p -> new TrackLine.Point(p.on(), p.said(), p.low(), p.high(), p.came()))
                        .toList());
    }

    private Row row(Point point) {
        Basis then = new Basis(
                hindcast.from(),
                months(),
                Percent.ZERO,
                today.level(),
                hindcast.customers(),
                today.method(),
                today.assumptions());
        Estimate said = new Estimate(
                units(point.said()),
                units(point.low()),
                units(point.high()),
                new Unit.Amount(point.said().currency()),
                then);
        return new Row(point.on(), said, point.came());
    }

    private static double units(Money amount) {
        return amount.toDecimal().doubleValue();
    }
}
