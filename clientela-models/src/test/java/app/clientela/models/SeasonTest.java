package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// The clock of purchases.
class SeasonTest {

    private static final Season DECEMBER = Shops.december(3);

    @Test
    void runsAsTheCalendarWithoutSeason() {
        assertThat(Season.none().weeks(100, 115)).isEqualTo(15 / 7.0);
        assertThat(Season.none().ahead(5, 52).length()).isEqualTo(52);
        assertThat(Season.none().factors()).hasSize(52).containsOnly(1.0);
    }

    /// Day by day, over leap years and the end of a century that has none.
    @Test
    void addsUpTheFactorsOfTheDays() {
        for (String from : new String[] {"1899-12-20", "1969-06-01", "1999-12-31", "2023-11-11"}) {
            int first = Shops.day(from);
            double sum = 0;
            for (int day = first + 1; day <= first + 3000; day++) {
                sum += DECEMBER.factor(day) / 7;
                assertThat(DECEMBER.weeks(first, day)).isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void runsAsFarAsTheCalendarInAYear() {
        for (String from : new String[] {"2021-01-01", "2021-07-15", "2022-03-01"}) {
            int day = Shops.day(from);
            assertThat(DECEMBER.weeks(day, day + 365)).isCloseTo(365 / 7.0, within(1e-9));
        }
    }

    @Test
    void leavesADateInItsWeek() {
        Season rising = Season.of(DoubleStream.iterate(1, f -> f + 1).limit(52).toArray());
        for (String date : new String[] {"-01-01", "-02-28", "-03-01", "-12-02", "-12-24", "-12-31"}) {
            double factor = rising.factor(Shops.day("2023" + date));
            for (int year = 1996; year < 2030; year++) {
                assertThat(rising.factor(Shops.day(year + date))).isEqualTo(factor);
            }
        }
        assertThat(rising.factor(Shops.day("2024-02-29"))).isEqualTo(rising.factor(Shops.day("2024-02-28")));
        assertThat(rising.factor(Shops.day("2024-12-24")))
                .isEqualTo(rising.factors().getLast());
    }

    @Test
    void countsTheWeeksAheadOnTheCalendar() {
        int day = Shops.day("2023-11-26");
        Ahead ahead = DECEMBER.ahead(day, 10);
        assertThat(ahead.weeks()).isEqualTo(10);
        assertThat(ahead.length()).isEqualTo(DECEMBER.weeks(day, day + 70));
        assertThat(ahead.end(0)).isZero();
        assertThat(ahead.end(2)).isEqualTo(DECEMBER.weeks(day, day + 14));
        for (int week = 1; week <= 10; week++) {
            double middle = (ahead.end(week - 1) + ahead.end(week)) / 2;
            assertThat(ahead.weekAt(middle)).isEqualTo(week);
            assertThat(ahead.weekAt(ahead.end(week - 1))).isEqualTo(week);
            assertThat(Ahead.weeks(10).weekAt(week - .5)).isEqualTo(week);
        }
    }

    @Test
    void findsTheDayAtWhichTheClockStands() {
        int first = Shops.day("2023-10-15");
        for (int day = first + 1; day < first + 400; day++) {
            double end = DECEMBER.weeks(first, day);
            assertThat(DECEMBER.dayAt(first, first + 1000, end)).isEqualTo(day);
            assertThat(DECEMBER.dayAt(first, first + 1000, end + 1e-9)).isEqualTo(day + 1);
        }
    }

    @Test
    void refusesWhatIsNoSeason() {
        assertThatThrownBy(() -> Season.of(1, 2)).hasMessageContaining("factors");
        double[] closed = DoubleStream.generate(() -> 1).limit(52).toArray();
        closed[3] = 0;
        assertThatThrownBy(() -> Season.of(closed)).hasMessageContaining("factors");
        assertThatThrownBy(() -> DECEMBER.ahead(0, -1)).hasMessageContaining("weeks");
    }
}
