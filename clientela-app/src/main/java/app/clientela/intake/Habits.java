package app.clientela.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// How a program writes numbers and dates.
public record Habits(DecimalMark mark, DateOrder order) {

    /// A point before the cents and the year or the month first, as programs write for programs.
    public static final Habits OF_PROGRAMS = new Habits(DecimalMark.POINT, DateOrder.MONTH_FIRST);

    private static final int DECIMALS = 6;

    /// The habits that most values of a table show.
    /// @param rows closed afterwards
    /// @param amounts titles of columns with numbers
    /// @param days titles of columns with dates
    /// @param otherwise where no value shows any
    public static Habits of(TitledRows rows, List<String> amounts, List<String> days, Habits otherwise) {
        NumberVotes marks = new NumberVotes();
        DateVotes orders = new DateVotes();
        try (rows) {
            TitledRows.Row row = rows.next();
            while (row != null) {
                amounts.stream().map(row::cell).forEach(marks::add);
                days.stream().map(row::cell).forEach(orders::add);
                row = rows.next();
            }
        }
        return new Habits(
                marks.majority().orElse(otherwise.mark()), orders.majority().orElse(otherwise.order()));
    }

    /// Why a text is no number; empty where it is one.
    public Optional<Reason> fault(String text) {
        long value = NumberText.of(text).read(mark);
        if (value == NumberText.OTHER_MARK) {
            return Optional.of(Reason.AMOUNT_OTHER_MARK);
        }
        if (value == NumberText.TOO_LARGE) {
            return Optional.of(Reason.AMOUNT_TOO_LARGE);
        }
        return value == NumberText.UNREADABLE ? Optional.of(Reason.AMOUNT_UNREADABLE) : Optional.empty();
    }

    /// The number of a text that has no fault, to the millionth.
    public BigDecimal number(String text) {
        return BigDecimal.valueOf(NumberText.of(text).read(mark), DECIMALS);
    }

    /// The sign or code of money that stands beside a number; empty where there is none.
    public static String sign(String text) {
        return NumberText.of(text).currency();
    }

    /// The currency of a sign or code.
    /// @param ofTheShop where its own dollar is meant by `$`
    public static Optional<Currency> currency(String text, Optional<Currency> ofTheShop) {
        return Currencies.of(text, ofTheShop);
    }

    /// The day of a date, with or without a time behind it.
    public Optional<LocalDate> day(String text) {
        return DayText.of(text).day(order);
    }

    /// The moment of a date with a time behind it; empty where there is none.
    /// @param zone of a time without an offset of its own
    public Optional<Instant> moment(String text, ZoneId zone) {
        DayText date = DayText.of(text);
        return date.day(order).flatMap(day -> ClockText.of(date.rest()).map(clock -> clock.on(day, zone)));
    }
}
