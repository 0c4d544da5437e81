package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurrenciesTest {

    private static final Optional<Currency> EUR = Optional.of(Currency.getInstance("EUR"));

    @ParameterizedTest
    @CsvSource({
        "Betrag CHF, CHF",
        "Total (BRL), BRL",
        "Valor R$, BRL",
        "Importo [EUR], EUR",
        "Total US$, USD",
        "Totale in €, EUR",
        "GBP, GBP"
    })
    void readsTheCurrencyOfATitle(String title, String code) {
        assertThat(Currencies.inTitle(title, EUR)).contains(Currency.getInstance(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "TOTAL (ALL)", "Grand total $", "Monto AR$", "Euro", "Europe total", "NET", ""})
    void readsNoneWhereATitleNamesNone(String title) {
        assertThat(Currencies.inTitle(title, EUR)).isEmpty();
    }

    @Test
    void takesTheSignBesideAnAmountBeforeTheTitle() {
        var drafts = ReadingFixtures.drafts(ReadingFixtures.file(
                "Order;Date;Name;Total CHF", "1;2025-03-01;Anna;12.00", "2;2025-03-01;Anna;$13.00"));
        assertThat(drafts).allMatch(DraftOrder::currencySaid);
        assertThat(drafts)
                .extracting(draft -> draft.gross().currency().getCurrencyCode())
                .containsExactly("CHF", "USD");
    }
}
