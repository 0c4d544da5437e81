package app.clientela.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void refusesToLoseCentsUnlessRoundingIsAskedFor() {
        BigDecimal third = new BigDecimal("33.333");

        assertThatThrownBy(() -> Money.of(third, EUR, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Money.of(third, EUR, RoundingMode.HALF_EVEN)).isEqualTo(new Money(3333, EUR));
    }

    @Test
    void knowsCurrenciesWithoutCents() {
        assertThat(Money.of(new BigDecimal("500"), JPY, RoundingMode.UNNECESSARY)
                        .minor())
                .isEqualTo(500);
        assertThat(new Money(500, JPY).toDecimal()).isEqualByComparingTo("500");
    }

    @Test
    void splitsSoThatTheCentsAllArrive() {
        assertThat(new Money(100, EUR).split(3))
                .isEqualTo(List.of(new Money(34, EUR), new Money(33, EUR), new Money(33, EUR)));
    }

    @Test
    void takesTheTaxOutOfAGrossAmountOfTheWorkedExample() {
        Percent vat = new Percent(2200);

        assertThat(new Money(5490, EUR).withoutTax(vat, RoundingMode.HALF_EVEN)).isEqualTo(new Money(4500, EUR));
        assertThat(new Money(4500, EUR).withTax(vat, RoundingMode.HALF_EVEN)).isEqualTo(new Money(5490, EUR));
    }

    @Property
    void splittingLosesNoCent(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long minor,
            @ForAll @IntRange(min = 1, max = 400) int parts) {
        List<Money> shares = new Money(minor, EUR).split(parts);

        assertThat(shares.stream().mapToLong(Money::minor).sum()).isEqualTo(minor);
        assertThat(shares.getFirst().minor() - shares.getLast().minor()).isBetween(0L, 1L);
    }

    @Property
    void neverAddsTwoCurrencies(@ForAll int euros, @ForAll int reais) {
        assertThatThrownBy(() -> new Money(euros, EUR).plus(new Money(reais, BRL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rate");
    }

    @Property
    void goesToDecimalAndBackUnchanged(@ForAll long minor) {
        assertThat(Money.of(new Money(minor, BRL).toDecimal(), BRL, RoundingMode.UNNECESSARY))
                .isEqualTo(new Money(minor, BRL));
    }
}
