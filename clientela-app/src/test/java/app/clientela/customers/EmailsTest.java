package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "  ANNA@Example.com ",
                "an\u200Bna@example.com",
                "\u202Eanna@example.com",
                "mailto:anna@example.com"
            })
    void writesOneAddressOneWay(String given) {
        assertThat(Emails.normal(given)).contains("anna@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nna@example.com", "anna+shop@example.com"})
    void leavesDotsAndPlusParts(String given) {
        assertThat(Emails.normal(given)).contains(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@example", "@example.com", "a@b@example.com", "anna, eva@example.com"})
    void refusesWhatIsNoAddress(String given) {
        assertThat(Emails.normal(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@example.it",
                "ordini@example.it",
                "contato@example.com.br",
                "pedidos@example.com.br",
                "office@example.com",
                "x1y2z3@marketplace.amazon.it",
                "anna@members.ebay.com"
            })
    void knowsBoxesThatManyRead(String address) {
        assertThat(Emails.isShared(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@info.it", "informa@example.com", "amazon@example.com"})
    void takesOtherBoxesForSomebodysOwn(String address) {
        assertThat(Emails.isShared(address)).isFalse();
    }
}
