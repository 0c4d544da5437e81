package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @Test
    void writesANameOneWay() {
        assertThat(Names.ordered("  Giosuè  DALL’ACQUA\u200B ")).isEqualTo("giosue dallacqua");
        assertThat(Names.sorted("De Luca, Maria")).isEqualTo(Names.sorted("maria de luca"));
    }

    @ParameterizedTest
    @CsvSource({
        "Maria De Luca, DE LUCA MARIA",
        "Márcia Gonçalves, marcia goncalves",
        "Maria De Luca, Maria Grazia De Luca",
        "M. De Luca, Maria De Luca",
        "Daneile Rossini, Daniele Rossini",
        "Conceição Araújo, Conceicao Arauujo",
        "Anna, Anna Rossi"
    })
    void findsNamesThatMayBeOnePersons(String one, String other) {
        assertThat(Names.areSimilar(one, other)).isTrue();
        assertThat(Names.areSimilar(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Maria De Luca, Mario De Luca",
        "Daniele Rossi, Daniela Rossi",
        "Paolo, Eva",
        "Anna Rossi, Anna Bianchi",
        "M. R., Mario Rossi",
        "'', Anna",
        "--, ''"
    })
    void tellsOthersApart(String one, String other) {
        assertThat(Names.areSimilar(one, other)).isFalse();
        assertThat(Names.areSimilar(other, one)).isFalse();
    }
}
