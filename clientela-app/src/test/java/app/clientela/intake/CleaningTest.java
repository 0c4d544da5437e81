package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @Test
    void takesOutWhatNobodyTyped() {
        assertThat(Cleaning.clean("\u202Ea\u200Bn\u0000n\u00ADa\uFEFF\u0085")).isEqualTo("anna");
        assertThat(Cleaning.clean("two\nlines\tand a tab")).isEqualTo("two\nlines\tand a tab");
    }

    @Test
    void repairsWhatWasEncodedTwiceAndNothingElse() {
        assertThat(Cleaning.repaired("CafÃ© â€“ SÃ£o")).contains("Café – São");
        assertThat(Cleaning.repaired("JOÃO")).isEmpty();
        assertThat(Cleaning.repaired("São João")).isEmpty();
        assertThat(Cleaning.repaired("Anna")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"'+39 1,+39 1", "'=a,=a", "'-1,-1", "'@x,@x", "'00123,00123", "'n Schatz,'n Schatz"})
    void stripsTheApostropheThatGuardsAFormula(String given, String text) {
        assertThat(Cleaning.withoutApostrophe(given)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nicolò", "日本", "€", "😀", "plain"})
    void knowsUtf8(String text) {
        assertThat(isUtf8(text.getBytes(UTF_8))).isTrue();
    }

    @Test
    void knowsWhatIsNotUtf8() {
        assertThat(isUtf8(new byte[] {'a', (byte) 0xF2})).isFalse();
        assertThat(isUtf8(new byte[] {(byte) 0xC0, (byte) 0x80})).isFalse();
        assertThat(isUtf8(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})).isFalse();
        assertThat(isUtf8(new byte[] {(byte) 0xE2, (byte) 0x82})).isFalse();
        assertThat(isUtf8(new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}))
                .isFalse();
    }

    private static boolean isUtf8(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        return check.accepts(bytes, bytes.length) && check.isComplete();
    }
}
