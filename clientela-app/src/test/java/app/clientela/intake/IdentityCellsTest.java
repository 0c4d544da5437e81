package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234567897",
                "IT01234567897",
                "012 345 678 97",
                "52998224725",
                "529.982.247-25",
                "11444777000161",
                "11.444.777/0001-61",
                "RSSMRA85T10A562S"
            })
    void knowsTaxNumbersByTheirCheckDigits(String id) {
        assertThat(TaxIdShape.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234567891",
                "52998224726",
                "11444777000162",
                "RSSMRA85T10A562T",
                "11111111111",
                "00000000000",
                "123",
                "",
                "RSSMRA85T10A562"
            })
    void refusesTaxNumbersThatDoNotFit(String id) {
        assertThat(TaxIdShape.isValid(id)).isFalse();
    }

    @Test
    void offersALostZeroOnlyWhereItFits() {
        assertThat(IdentityCells.withLostZero("1234567897")).contains("01234567897");
        assertThat(IdentityCells.withLostZero("1234567891")).isEmpty();
        assertThat(IdentityCells.withLostZero("01234567897")).isEmpty();
    }
}
