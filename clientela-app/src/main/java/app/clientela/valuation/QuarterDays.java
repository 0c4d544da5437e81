package app.clientela.valuation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Calendar months or quarters that follow one another, all over by a day, as days since 1970.
final class QuarterDays {

    private static final int MONTHS = 3;

    private final int[] begins;

    private QuarterDays(int[] begins) {
        this.begins = begins;
    }

    /// @param first the earliest begins no later than the one of this day
    /// @param asOf the last ends no later than this day
    /// @param most so many of the newest
    static QuarterDays of(Retention.Step step, LocalDate first, LocalDate asOf, int most) {
        int months = step == Retention.Step.MONTH ? 1 : MONTHS;
        LocalDate open = begin(asOf.plusDays(1), months);
        LocalDate earliest = begin(first, months);
        int over = (int) IntStream.rangeClosed(1, most)
                .filter(back -> !open.minusMonths((long) back * months).isBefore(earliest))
                .count();
        return new QuarterDays(IntStream.rangeClosed(0, over)
                .map(i -> day(open.minusMonths((long) (over - i) * months)))
                .toArray());
    }

    private static LocalDate begin(LocalDate day, int months) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    int count() {
        return begins.length - 1;
    }

    /// The last day before one of them; of the count, the last day of all.
    int eve(int index) {
        return begins[index] - 1;
    }

    LocalDate from(int index) {
        return LocalDate.ofEpochDay(begins[index]);
    }

    LocalDate to(int index) {
        return LocalDate.ofEpochDay(eve(index + 1));
    }

    /// Which of them a day lies in; -1 or the count where it lies before or behind them.
    int indexOf(int day) {
        int found = Arrays.binarySearch(begins, day);
        return found < 0 ? -found - 2 : found;
    }
}
