package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a line over time is drawn on: days across, amounts up, both in thousandths.
/// @param amounts from one round amount to another
/// @param step round amounts are so far apart, in minor units
record DayPaper(LocalDate first, Scale days, Scale amounts, long step) {

    /// @param low the least amount, in minor units
    /// @param high the largest
    static DayPaper of(LocalDate first, LocalDate last, long low, long high) {
        long step = RoundSteps.of(high - low);
        long bottom = Math.floorDiv(low, step) * step;
        long top = -Math.floorDiv(-high, step) * step;
        return new DayPaper(
                first,
                new Scale(0, Math.max(1, ChronoUnit.DAYS.between(first, last))),
                new Scale(bottom, Math.max(bottom + step, top)),
                step);
    }

    int x(LocalDate day) {
        return days.place(ChronoUnit.DAYS.between(first, day));
    }

    /// From the top.
    int y(Money amount) {
        return Scale.LENGTH - amounts.place(amount.minor());
    }

    <P> String line(List<P> points, Function<P, LocalDate> day, Function<P, Money> amount) {
        return points.stream()
                .map(p -> x(day.apply(p)) + "," + y(amount.apply(p)))
                .collect(Collectors.joining(" "));
    }

    List<TrendLine.Tick> ticks(Currency currency) {
        List<TrendLine.Tick> ticks = new ArrayList<>();
        for (long amount = amounts.from(); amount <= amounts.to(); amount += step) {
            Money money = new Money(amount, currency);
            ticks.add(new TrendLine.Tick(money, y(money)));
        }
        return ticks;
    }
}
