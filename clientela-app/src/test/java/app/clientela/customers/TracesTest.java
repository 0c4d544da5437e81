package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TracesTest {

    private final Traces anna = Traces.of(List.of(
            new KnownAs(KnownAs.Kind.NAME, "", "Anna Lucia D’Addà"),
            new KnownAs(KnownAs.Kind.NAME, "till", "Annuccia"),
            new KnownAs(KnownAs.Kind.EMAIL, "", "anna@esempio.example"),
            new KnownAs(KnownAs.Kind.PHONE, "", "+393475550199"),
            new KnownAs(KnownAs.Kind.TAX_ID, "", "IT01234567890"),
            new KnownAs(KnownAs.Kind.EXTERNAL, "till", "77")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cliente: ANNA LUCIA D'ADDA, Asti",
                "d'addà;anna;lucia;12,50",
                "Lucia D'Addà, Anna",
                "Annuccia",
                "scrivi a Anna@Esempio.example!",
                "tel. 347 555-01 99",
                "0039 (347) 5550199",
                "P.IVA 01234567890",
                "IT 012.345.678.90"
            })
    void areFoundHoweverTheyAreWritten(String text) {
        assertThat(anna.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Rossi",
                "Joanna Lucia D'Addario",
                "a cena da Annuccia",
                "joanna@esempio.example",
                "anna@esempio.example2",
                "347 555 01990",
                "77",
                "901234567890",
                ""
            })
    void areNotSeenInWhatIsAboutOthers(String text) {
        assertThat(anna.isIn(text)).isFalse();
    }

    @Test
    void areHintedAtInALabelByAnyLongWordOfAName() {
        assertThat(anna.isHintedAtIn("ordini-Lucia_2026.csv")).isTrue();
        assertThat(anna.isHintedAtIn("ordini Lucia 2026.csv")).isTrue();
        assertThat(anna.isHintedAtIn("d'adda.vcf")).isTrue();
        assertThat(anna.isHintedAtIn("Lucianna.csv")).isFalse();
    }

    @Test
    void ofNobodyAreNowhere() {
        assertThat(Traces.of(List.of()).isIn("")).isFalse();
        assertThat(Traces.of(List.of()).isIn("anybody")).isFalse();
    }
}
