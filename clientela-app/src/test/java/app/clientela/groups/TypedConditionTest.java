package app.clientela.groups;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Problem;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conditions as people type them.
class TypedConditionTest {

    private static Typing read(String field, String how, String... values) {
        return new TypedCondition(field, how, List.of(values)).read(Currency.getInstance("EUR"));
    }

    private static List<String> values(String field, String how, String... typed) {
        return ((Typing.Understood) read(field, how, typed)).condition().values();
    }

    private static String problem(String field, String how, String... typed) {
        return ((Typing.Refused) read(field, how, typed)).problem().key();
    }

    @Test
    void readsAmountsWithCommaOrPoint() {
        assertThat(values("earned", "at-least", "200")).containsExactly("20000");
        assertThat(values("earned", "at-least", " 49,90 ")).containsExactly("4990");
        assertThat(values("total", "at-most", "-5.5")).containsExactly("-550");
        assertThat(values("again", "at-most", "12,5%")).containsExactly("1250");
    }

    @Test
    void readsWordsBetweenCommasAndLabelsThatWereTicked() {
        assertThat(values("town", "one-of", "Torino, Cuneo,, Torino")).containsExactly("Torino", "Cuneo");
        assertThat(values("status", "none-of", "new", "lost")).containsExactly("new", "lost");
        assertThat(values("email", "yes", "left over")).isEmpty();
        assertThat(values("search", "one-of", "Rossi, Anna")).containsExactly("Rossi, Anna");
    }

    @Test
    void refusesNonsenseInWords() {
        assertThat(problem("", "")).isEqualTo("groups.problem.field");
        assertThat(problem("earned", "yes", "1")).isEqualTo("groups.problem.field");
        assertThat(problem("earned", "at-least", "a lot")).isEqualTo("groups.problem.money");
        assertThat(problem("earned", "at-least", "1.234,50")).isEqualTo("groups.problem.money");
        assertThat(problem("earned", "at-least")).isEqualTo("groups.problem.money");
        assertThat(problem("again", "at-least", "101")).isEqualTo("groups.problem.share");
        assertThat(problem("purchases", "exactly", "2,5")).isEqualTo("groups.problem.count");
        assertThat(problem("last-ago", "over", "-3")).isEqualTo("groups.problem.count");
        assertThat(problem("last-day", "since", "yesterday")).isEqualTo("groups.problem.day");
        assertThat(problem("status", "one-of")).isEqualTo("groups.problem.choose");
        assertThat(problem("tag", "one-of", " , ")).isEqualTo("groups.problem.words");
        assertThat(((Typing.Refused) read("cost", "at-least", "x")).problem())
                .isEqualTo(Problem.of("groups.problem.money").at("value"));
    }
}
