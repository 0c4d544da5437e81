package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.NumberText.MarkVote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234560000",
                "1 234,56|1234560000",
                "1\u202F234,56|1234560000",
                "1\u00A0234,56|1234560000",
                "€ 1.234,56|1234560000",
                "R$ 1.234,56|1234560000",
                "1.234,56 EUR|1234560000",
                "1'234,56|1234560000",
                "1.234|1234000000",
                "10|10000000",
                "10,5|10500000",
                "-10,50|-10500000",
                "10,50-|-10500000",
                "(10,50)|-10500000",
                "−10,50|-10500000",
                "-€ 10,50|-10500000",
                "12,-|12000000",
                "+5|5000000",
                ",50|500000",
                "0,000001|1",
                "0,0000015|2",
                "1.000.000,00|1000000000000",
            })
    void readsDecimalCommas(String given, long millionths) {
        assertThat(NumberText.of(given).read(DecimalMark.COMMA)).isEqualTo(millionths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|1234560000",
                "$1,162.90|1162900000",
                "-$30.34|-30340000",
                "($5.00)|-5000000",
                "US$ 5.00|5000000",
                "CHF 1'234.50|1234500000",
                "Fr. 10.50|10500000",
                "1234.5|1234500000",
                "10.00 XXX|10000000",
            })
    void readsDecimalPoints(String given, long millionths) {
        assertThat(NumberText.of(given).read(DecimalMark.POINT)).isEqualTo(millionths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e3",
                "NaN",
                "∞",
                "10%",
                "A1",
                "5-3",
                "--5",
                "12-03-2025",
                "1.2.3,",
                "(5",
                "5)",
                "abc",
                "€",
                "1 2",
                "1,234,5",
                "#REF!",
                "10 EUR 5"
            })
    void readsNothingElseAsANumber(String given) {
        assertThat(NumberText.isRefusal(NumberText.of(given).read(DecimalMark.COMMA)))
                .isTrue();
        assertThat(NumberText.isRefusal(NumberText.of(given).read(DecimalMark.POINT)))
                .isTrue();
    }

    @Test
    void refusesTheOtherMark() {
        assertThat(NumberText.of("1,234.56").read(DecimalMark.COMMA)).isEqualTo(NumberText.OTHER_MARK);
        assertThat(NumberText.of("10.50").read(DecimalMark.COMMA)).isEqualTo(NumberText.OTHER_MARK);
        assertThat(NumberText.of("10,50").read(DecimalMark.POINT)).isEqualTo(NumberText.OTHER_MARK);
    }

    @Test
    void refusesAmountsBeyondAMillionMillions() {
        assertThat(NumberText.of("99999999999999999999,99").read(DecimalMark.COMMA))
                .isEqualTo(NumberText.TOO_LARGE);
        assertThat(NumberText.of("1000000000000").read(DecimalMark.COMMA)).isEqualTo(NumberText.LARGEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|COMMA", "1,234.56|POINT", "10,5|COMMA", "10.50|POINT", "1.234|EITHER", "1,234|EITHER",
                "0.123|POINT", "1234.567|POINT", "1.234.567|COMMA", "1,234,567|POINT", "12|NONE", "abc|NONE"
            })
    void saysWhichMarkItHas(String given, MarkVote vote) {
        assertThat(NumberText.of(given).vote()).isEqualTo(vote);
    }

    @Test
    void keepsTheCurrencyBesideIt() {
        assertThat(NumberText.of("R$ 10,00").currency()).isEqualTo("R$");
        assertThat(NumberText.of("10.00 XXX").currency()).isEqualTo("XXX");
    }
}
