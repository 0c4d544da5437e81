package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource({
        "17850, 17850",
        "17850.0, 17850",
        "1.0E10, 10000000000",
        "1E+2, 100",
        "393331234567, 393331234567",
        "12345678901234567890, 12345678901234567890",
        "49.899999999999999, 49.9",
        "0.30000000000000004, 0.3",
        "-12.5, -12.5",
        "1234.5678, 1234.5678",
        "2E-3, 0.002",
        "0, 0",
        ".5, 0.5",
        "1E999, 1E999",
        "1E-999, 1E-999",
        "not a number, not a number"
    })
    void writesNumbersPlainly(String value, String text) {
        assertThat(CellNumber.text(value, CellFormat.GENERAL, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1234", "-12.125, -12125", "999.999, 999999"})
    void leavesNoDoubtThatAPointPartsTheDecimals(String value, String asThousands) {
        NumberText text = NumberText.of(CellNumber.text(value, CellFormat.GENERAL, false));
        assertThat(text.vote()).isEqualTo(NumberText.MarkVote.POINT);
        assertThat(text.read(DecimalMark.POINT)).isEqualTo(NumberText.of(value).read(DecimalMark.POINT));
        assertThat(NumberText.of(value).read(DecimalMark.COMMA))
                .isEqualTo(NumberText.of(asThousands).read(DecimalMark.COMMA));
    }

    /// Days as LibreOffice and Excel show them.
    @ParameterizedTest
    @CsvSource({
        "45703, 2025-02-15",
        "45703.5, 2025-02-15 12:00:00",
        "45384.347, 2024-04-02 08:19:41",
        "45703.999999999, 2025-02-16",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "0.75, 18:00:00",
        "2958465, 9999-12-31",
        "-3, -3",
        "2958466, 2958466"
    })
    void writesDaysOf1900(String value, String text) {
        assertThat(CellNumber.text(value, CellFormat.builtIn(14), false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"44241, 2025-02-15", "0, 1904-01-01", "44241.25, 2025-02-15 06:00:00"})
    void writesDaysOf1904(String value, String text) {
        assertThat(CellNumber.text(value, CellFormat.builtIn(22), true)).isEqualTo(text);
    }

    @Test
    void writesATimeWithoutItsDay() {
        assertThat(CellNumber.text("0.4375", CellFormat.builtIn(20), false)).isEqualTo("10:30:00");
        assertThat(CellNumber.text("45703.4375", CellFormat.of("hh:mm"), false)).isEqualTo("10:30:00");
    }

    @Test
    void keepsWhatTheFormatOfANumberSays() {
        assertThat(CellNumber.text("184", CellFormat.of("00000"), false)).isEqualTo("00184");
        assertThat(CellNumber.text("49.9", CellFormat.of("#,##0.00\\ [$€-410]"), false))
                .isEqualTo("€ 49.9");
        assertThat(CellNumber.text("-5", CellFormat.of("\"R$\"#,##0.00"), false))
                .isEqualTo("R$ -5");
        assertThat(CellNumber.text("5", CellFormat.of("0\" pcs\""), false)).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "yyyy-mm-dd, DAY",
                "`[$-F800]dddd, mmmm dd, yyyy`, DAY",
                "mmm, DAY",
                "d/m/yy h:mm, DAY",
                "h:mm AM/PM, TIME",
                "[h]:mm:ss, TIME",
                "mm:ss.0, TIME",
                "General, NUMBER",
                "`#,##0.00;[Red]-#,##0.00`, NUMBER",
                "0.00E+00, NUMBER",
                "`\"days\" 0`, NUMBER",
                "`_-* #,##0.00_-;-* #,##0.00_-`, NUMBER",
                "0%, NUMBER",
                "@, NUMBER"
            })
    void tellsDaysTimesAndNumbersApart(String code, CellFormat.Kind kind) {
        assertThat(CellFormat.of(code).kind()).isEqualTo(kind);
    }
}
