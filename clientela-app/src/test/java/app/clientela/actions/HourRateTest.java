package app.clientela.actions;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourRateTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /// 6 minutes at 18.00 an hour are 1.80, as in the worked example of one order.
    @ParameterizedTest
    @CsvSource({"6, 1800, 180", "60, 1800, 1800", "0, 1800, 0", "1, 30, 0", "1, 90, 2", "1, 100, 2", "1440, 1, 24"})
    void takesTheMinutesShareOfAnHourHalvesToEven(int minutes, long hour, long cost) {
        assertThat(HourRate.cost(minutes, new Money(hour, EUR))).isEqualTo(new Money(cost, EUR));
    }
}
