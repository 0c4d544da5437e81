package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    private final Phones phones = new Phones();

    @ParameterizedTest
    @CsvSource({
        "333 1234567, IT, +393331234567",
        "0039 333 1234567, IT, +393331234567",
        "=+393331234567, IT, +393331234567",
        "'''+393331234567', BR, +393331234567",
        "06 6982 1234, IT, +390669821234",
        "(11) 99719-5933, BR, +5511997195933",
        "+55 11 99719-5933, IT, +5511997195933"
    })
    void writesNumbersAsTheWorldDoes(String given, String country, String e164) {
        assertThat(phones.read(given, country)).contains(new Phones.Phone(e164, e164));
    }

    @Test
    void matchesBrazilsNinthDigitBothWaysAndRewritesNeither() {
        Phones.Phone old = phones.read("(11) 9719-5933", "BR").orElseThrow();
        Phones.Phone today = phones.read("(11) 99719-5933", "BR").orElseThrow();

        assertThat(old.matched()).isEqualTo(today.matched());
        assertThat(old.given()).isEqualTo("+551197195933");
        assertThat(today.given()).isEqualTo("+5511997195933");
    }

    @Test
    void leavesBrazilianLandlinesAlone() {
        assertThat(phones.read("(11) 3071-1234", "BR")).contains(new Phones.Phone("+551130711234", "+551130711234"));
    }

    @ParameterizedTest
    @CsvSource({"'3,93E+11', IT", "3.93E+11, IT", "12, IT", "anna, IT", "'', IT", "0000000000, IT"})
    void makesNothingOfWhatIsDamagedOrNoNumber(String given, String country) {
        assertThat(phones.read(given, country)).isEmpty();
    }
}
