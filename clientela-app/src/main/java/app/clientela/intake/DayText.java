package app.clientela.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A date as people write it, with what may stand behind it.
/// @param first the number before the first mark, or the year of an ISO date
/// @param shape how the three numbers follow each other
/// @param rest what stands behind the date: the time
record DayText(Shape shape, int first, int second, int third, int yearDigits, String rest) {

    /// Day 0 of spreadsheets that count from 1900.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int PIVOT = 80;

    /// How the numbers of a date follow each other.
    enum Shape {
        YEAR_MONTH_DAY,
        /// Day first for sure: marked by points, or the month is a word.
        DAY_MONTH_YEAR,
        /// Month first for sure: the month is a word.
        MONTH_DAY_YEAR,
        /// 01/02/2025: the column decides.
        OPEN,
        SERIAL,
        NONE
    }

    static final DayText NONE = new DayText(Shape.NONE, 0, 0, 0, 0, "");

    static DayText of(String cell) {
        return new DayScan(cell).result();
    }

    boolean isDate() {
        return shape != Shape.NONE;
    }

    /// What this date says about the order of day and month in its column.
    OrderVote vote() {
        if (shape != Shape.OPEN
                || day(DateOrder.DAY_FIRST).or(() -> day(DateOrder.MONTH_FIRST)).isEmpty()) {
            return OrderVote.NONE;
        }
        boolean dayFirst = day(DateOrder.DAY_FIRST).isPresent();
        boolean monthFirst = day(DateOrder.MONTH_FIRST).isPresent();
        if (dayFirst && monthFirst) {
            return first == second ? OrderVote.NONE : OrderVote.EITHER;
        }
        return dayFirst ? OrderVote.DAY_FIRST : OrderVote.MONTH_FIRST;
    }

    /// The day, if such a day exists.
    Optional<LocalDate> day(DateOrder order) {
        return switch (shape) {
            case YEAR_MONTH_DAY -> day(first, second, third);
            case DAY_MONTH_YEAR -> day(year(), second, first);
            case MONTH_DAY_YEAR -> day(year(), first, second);
            case OPEN -> order == DateOrder.DAY_FIRST ? day(year(), second, first) : day(year(), first, second);
            case SERIAL -> Optional.of(SERIAL_ZERO.plusDays(first));
            case NONE -> Optional.empty();
        };
    }

    private int year() {
        return yearDigits > 2 ? third : third < PIVOT ? 2000 + third : 1900 + third;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// What one date says about the order of day and month.
    enum OrderVote {
        DAY_FIRST,
        MONTH_FIRST,
        EITHER,
        NONE
    }
}
