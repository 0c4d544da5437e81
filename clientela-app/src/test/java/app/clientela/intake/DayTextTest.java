package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.DayText.OrderVote;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-31|2025-03-31",
                "2025/3/1|2025-03-01",
                "20250331|2025-03-31",
                "2025-03-31 08:26:00|2025-03-31",
                "2025-12-06T10:37:33-05:00|2025-12-06",
                "31/03/2025|2025-03-31",
                "31-3-25|2025-03-31",
                "01/02/2025|2025-02-01",
                "31.03.2025|2025-03-31",
                "1.2.25|2025-02-01",
                "45703|2025-02-15",
                "45384.347|2024-04-02",
                "14 marzo 2025|2025-03-14",
                "14-mar-25|2025-03-14",
                "14 de março de 2025|2025-03-14",
                "14. März 2025|2025-03-14",
                "14 février 2025|2025-02-14",
                "3 de octubre de 2025|2025-10-03",
                "Sep 4, 2026 1:05:07 AM PDT|2026-09-04",
                "September 4th, 2026|2026-09-04",
                "lun 14 luglio 2025|2025-07-14",
                "15 juil. 2025|2025-07-15",
                "15 juin 2025|2025-06-15",
            })
    void readsDaysAsPeopleWriteThem(String given, LocalDate day) {
        assertThat(DayText.of(given).day(DateOrder.DAY_FIRST)).contains(day);
    }

    @Test
    void readsTheMonthFirstWhereTheColumnDoes() {
        assertThat(DayText.of("02/14/2025").day(DateOrder.MONTH_FIRST)).contains(LocalDate.of(2025, 2, 14));
        assertThat(DayText.of("02/14/2025").day(DateOrder.DAY_FIRST)).isEmpty();
        assertThat(DayText.of("03/01/25").day(DateOrder.MONTH_FIRST)).contains(LocalDate.of(2025, 3, 1));
        assertThat(DayText.of("31.12.2025").day(DateOrder.MONTH_FIRST)).contains(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2025",
                "1900-01-00",
                "2025-13-01",
                "",
                "abc",
                "10",
                "10.50",
                "123456",
                "1/2",
                "1/2/3/4",
                "12:30",
                "2025-3",
                "9999999999",
                "99/99/99",
                "Anna 12 2025",
                "00/00/0000"
            })
    void readsNoDayWhereThereIsNone(String given) {
        assertThat(DayText.of(given).day(DateOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void neverTakesAYearOfTwoDigitsForTheYear25() {
        assertThat(DayText.of("1/3/25").day(DateOrder.DAY_FIRST)).contains(LocalDate.of(2025, 3, 1));
        assertThat(DayText.of("1/3/97").day(DateOrder.DAY_FIRST)).contains(LocalDate.of(1997, 3, 1));
        assertThat(DayText.of("0025-03-01").day(DateOrder.DAY_FIRST)).contains(LocalDate.of(25, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "13/02/2025,DAY_FIRST",
        "02/14/2025,MONTH_FIRST",
        "01/02/2025,EITHER",
        "02/02/2025,NONE",
        "31/02/2025,NONE",
        "2025-02-01,NONE",
        "45703,NONE",
        "01.02.2025,NONE",
        "x,NONE"
    })
    void saysWhichOrderItHas(String given, OrderVote vote) {
        assertThat(DayText.of(given).vote()).isEqualTo(vote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monday, January 6, 2025",
                "Mon 6 Jan 2025",
                "lunedì 6 gennaio 2025",
                "segunda-feira, 6 de janeiro de 2025",
                "Mo. 06.01.2025",
                "lundi 6 janvier 2025",
                "Mon Jan 06 2025 10:00:00 GMT+0100",
            })
    void readsADateBehindTheNameOfItsWeekday(String cell) {
        assertThat(DayText.of(cell).day(DateOrder.DAY_FIRST)).contains(LocalDate.of(2025, 1, 6));
    }

    @Test
    void takesNoOtherWordForAWeekday() {
        assertThat(DayText.of("Total 31.12.2025").isDate()).isFalse();
    }
}
