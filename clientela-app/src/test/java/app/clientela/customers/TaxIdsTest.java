package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTest {

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562S, IT, cf:RSSMRA85T10A562S",
        "rssmra 85t10 a562s, BR, cf:RSSMRA85T10A562S",
        "RSSMRA85T10A56NH, IT, cf:RSSMRA85T10A56NH",
        "01234567897, IT, piva:01234567897",
        "IT 01234567897, FR, piva:01234567897",
        "07643520567, IT, piva:07643520567",
        "529.982.247-25, BR, cpf:52998224725",
        "11144477735, BR, cpf:11144477735",
        "11.222.333/0001-81, BR, cnpj:11222333000181",
        "12.ABC.345/01DE-35, BR, cnpj:12ABC34501DE35",
        "07643520567.0, IT, piva:07643520567"
    })
    void verifiesWhatHasCheckDigits(String given, String country, String matched) {
        assertThat(TaxIds.read(given, country)).isEqualTo(new TaxId.Verified(matched));
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562T, IT",
        "07643520568, IT",
        "52998224726, BR",
        "11222333000182, BR",
        "12ABC34501DE36, BR",
        "99999999999, IT",
        "OO99999999999, IT",
        "00000000000, IT",
        "00000000000, BR",
        "11111111111, BR",
        "00000000000000, BR",
        "12345678909, BR",
        "GB0000000, IT",
        "'1,2345E+10', IT",
        "07643520567, FR",
        "'', IT"
    })
    void makesNoKeyOfWhatIsWrongDamagedOrShared(String given, String country) {
        assertThat(TaxIds.read(given, country)).isEqualTo(new TaxId.None());
    }

    @ParameterizedTest
    @CsvSource({
        "1234567897, IT, piva:01234567897",
        "111222333075, BR, cnpj:00111222333075",
        "1234567890, BR, cpf:01234567890"
    })
    void offersWhatHasLostItsZeros(String given, String country, String matched) {
        assertThat(TaxIds.read(given, country)).isEqualTo(new TaxId.Offered(matched));
    }

    @Test
    void keepsOtherEuropeanIdsUnchecked() {
        assertThat(TaxIds.read("DE 123.456.789", "IT")).isEqualTo(new TaxId.Unverified("DE123456789"));
    }

    @ParameterizedTest
    @CsvSource({
        "B12345674, IT",
        "12345678-Z, BR",
        "X1234567L, ES",
        "552 100 554, FR",
        "55210055400013, FR",
        "812526315, GB"
    })
    void takesWhatOtherAuthoritiesGiveForUnchecked(String given, String country) {
        assertThat(TaxIds.read(given, country)).isInstanceOf(TaxId.Unverified.class);
    }
}
