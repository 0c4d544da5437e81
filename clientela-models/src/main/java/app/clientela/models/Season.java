package app.clientela.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// How much faster or slower a base buys in each week of the year: a clock of purchases, shared by
/// all, that runs `s` weeks in a calendar week of factor `s`, with mean 1 over a year. Immutable.
///
/// With histories and the weeks ahead counted on that clock, the models need know of no season:
/// λ(t) = λ s(t), and the chance to leave runs on the same clock (as time-varying factors of
/// Bachmann, Meierer and Näf 2021 that are common to buying, leaving and all customers).
/// The density of purchase times on the calendar has `Σ ln s(tⱼ)` besides.
///
/// Week 1 begins on 1 January, week 52 has eight days, and 29 February is the day before once
/// more: a date keeps its week from year to year. Days are numbered from 1 January 1970, day 0.
public final class Season {

    /// Weeks of the year.
    public static final int WEEKS = 52;

    private static final int YEAR = 365;
    private static final int END_OF_FEBRUARY = 58;
    private static final double DAYS_A_WEEK = 7;
    private static final Season NONE =
            new Season(DoubleStream.generate(() -> 1).limit(WEEKS).toArray());

    private final double[] factors;
    /// Clock weeks from the begin of a common year to the begin of each of its days and its end.
    private final double[] passed = new double[YEAR + 1];

    private Season(double[] factors) {
        this.factors = factors;
        for (int day = 0; day < YEAR; day++) {
            passed[day + 1] = passed[day] + factors[week(day)] / DAYS_A_WEEK;
        }
    }

    /// {@return the plain clock: every week like the other}
    public static Season none() {
        return NONE;
    }

    /// {@return a season of these factors, divided by their mean over the days of a year}
    ///
    /// @param factors one for each of the 52 weeks of the year, above 0
    /// @throws IllegalArgumentException if they are not 52 numbers above 0
    public static Season of(double... factors) {
        if (factors.length != WEEKS) {
            throw new IllegalArgumentException("factors must be " + WEEKS + ", were " + factors.length);
        }
        double year = 0;
        for (int day = 0; day < YEAR; day++) {
            year += Horizon.parameter("factors", factors[week(day)]);
        }
        double mean = year / YEAR;
        return new Season(Arrays.stream(factors).map(factor -> factor / mean).toArray());
    }

    /// {@return the factor of each week of the year; not modifiable}
    public List<Double> factors() {
        return Arrays.stream(factors).boxed().toList();
    }

    /// {@return whether every week is like the other}
    public boolean isNone() {
        return this == NONE;
    }

    /// {@return the factor of the week of the year that a day lies in}
    ///
    /// @param day number of the day, days since 1970
    public double factor(int day) {
        return factors[weekOf(day)];
    }

    /// {@return how far the clock runs from the end of one day to the end of another, in weeks}
    ///
    /// @param from number of the day, days since 1970
    /// @param until number of the other day, after which the clock is read
    public double weeks(int from, int until) {
        return isNone() ? (until - from) / DAYS_A_WEEK : clock(until) - clock(from);
    }

    /// {@return the calendar weeks that follow the end of a day}
    ///
    /// @param day number of the day, days since 1970
    /// @param weeks how many, at least 0
    /// @throws IllegalArgumentException if `weeks` is negative
    public Ahead ahead(int day, int weeks) {
        if (isNone() || weeks < 0) {
            return Ahead.weeks(weeks);
        }
        double[] ends = new double[weeks];
        Arrays.setAll(ends, week -> weeks(day, day + 7 * (week + 1)));
        return Ahead.until(ends);
    }

    /// {@return whole calendar days from the end of a day in which the clock runs no more than this}
    ///
    /// @param from number of the day, days since 1970
    /// @param weeks of the clock, at least 0 and at most a million
    public int days(int from, double weeks) {
        int plain = (int) (DAYS_A_WEEK * weeks);
        if (isNone()) {
            return plain;
        }
        int day = dayAt(from, from + plain + YEAR, weeks);
        return day - from - (weeks(from, day) > weeks ? 1 : 0);
    }

    /// The day during which the clock comes to `time` weeks after the end of `from`, at most `until`.
    int dayAt(int from, int until, double time) {
        int low = from;
        int high = until;
        while (low < high) {
            int middle = Math.floorDiv(low + high, 2);
            boolean isReached = weeks(from, middle) >= time;
            low = isReached ? low : middle + 1;
            high = isReached ? middle : high;
        }
        return low;
    }

    /// The largest difference of a factor.
    double distance(Season other) {
        double most = 0;
        for (int week = 0; week < WEEKS; week++) {
            most = Math.max(most, Math.abs(factors[week] - other.factors[week]));
        }
        return most;
    }

    /// Which of the 52 weeks of the year a day lies in, from 0.
    static int weekOf(int day) {
        return week(place(LocalDate.ofEpochDay(day)));
    }

    private static int week(int place) {
        return Math.min(WEEKS - 1, place / 7);
    }

    /// A date's day in a common year, from 0.
    private static int place(LocalDate date) {
        int place = date.getDayOfYear() - 1;
        return date.isLeapYear() && place > END_OF_FEBRUARY ? place - 1 : place;
    }

    /// Where the clock stands at the end of a day, in weeks since the begin of 1970.
    private double clock(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear();
        boolean isAfterLeapDay = date.isLeapYear() && date.getDayOfYear() - 1 > END_OF_FEBRUARY;
        int leapDays = leapYears(year - 1) - leapYears(1969) + (isAfterLeapDay ? 1 : 0);
        return (year - 1970) * passed[YEAR]
                + leapDays * factors[week(END_OF_FEBRUARY)] / DAYS_A_WEEK
                + passed[place(date) + 1];
    }

    /// Leap years up to and with this one, but for a constant.
    private static int leapYears(int year) {
        return Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
    }
}
