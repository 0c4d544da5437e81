package app.clientela.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.actions.ActionKind;
import app.clientela.actions.NewAction;
import app.clientela.business.PersonId;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Problem;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionFormTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");

    private static NewAction read(ActionForm form, Currency currency) {
        assertThat(form.problems(currency)).isEmpty();
        return form.action(new CustomerId(1), currency, new PersonId(2));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "2, 200", "2.5, 250", "'12,50', 1250", "0.05, 5"})
    void readsMoneyWithACommaOrAPoint(String typed, long cents) {
        NewAction action = read(new ActionForm("call", "2026-03-14", " 6 ", typed, " asked "), EUR);

        assertThat(action.money().minor()).isEqualTo(cents);
        assertThat(action.minutes()).isEqualTo(6);
        assertThat(action.kind()).isEqualTo(ActionKind.CALL);
        assertThat(action.words()).isEqualTo("asked");
    }

    @Test
    void readsMoneyWithoutMinorUnits() {
        assertThat(read(new ActionForm("note", "2026-03-14", "", "500", ""), YEN)
                        .money()
                        .minor())
                .isEqualTo(500);
    }

    @Test
    void saysWhichFieldsCannotBeRead() {
        ActionForm form = new ActionForm("party", "tomorrow", "six", "1.234", "");

        assertThat(form.problems(EUR)).extracting(Problem::where).containsExactly("kind", "day", "minutes", "money");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e3", "'1.000,00'", "12.505", "EUR 5"})
    void refusesAmountsThatCanBeReadTwoWays(String typed) {
        ActionForm form = new ActionForm("note", "2026-03-14", "", typed, "");

        assertThat(form.problems(EUR)).extracting(Problem::where).containsExactly("money");
    }
}
