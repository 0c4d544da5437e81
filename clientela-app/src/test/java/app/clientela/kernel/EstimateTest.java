package app.clientela.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Unit EUROS = new Unit.Amount(Currency.getInstance("EUR"));

    @Test
    void addsWhatLooksEquallyFar() {
        Estimate sum = estimate(69.82, 12).plus(estimate(22.50, 12));

        assertThat(sum.meanMoney()).isEqualTo(new Money(9232, Currency.getInstance("EUR")));
        assertThat(sum.low()).isEqualTo(69.82 / 2 + 22.50 / 2);
    }

    /// The worked example of two horizons: 157.52 over 36 months and 22.50 over 12 are no sum.
    @Test
    void refusesToAddTwoHorizons() {
        assertThatThrownBy(() -> estimate(157.52, 36).plus(estimate(22.50, 12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToAddTwoUnits() {
        Estimate orders = new Estimate(3, 1, 5, new Unit.Count(), basis(12));

        assertThatThrownBy(() -> estimate(10, 12).plus(orders)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMeanOutsideItsRangeAndWhatIsNotANumber() {
        assertThatThrownBy(() -> new Estimate(6, 1, 5, EUROS, basis(12))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1, 5, EUROS, basis(12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(1, 0, Double.POSITIVE_INFINITY, EUROS, basis(12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate estimate(double mean, int months) {
        return new Estimate(mean, mean / 2, mean * 2, EUROS, basis(months));
    }

    private static Basis basis(int months) {
        return new Basis(
                LocalDate.of(2026, 3, 14), months, new Percent(1000), new Probability(.8), 30, "pareto-nbd", List.of());
    }
}
