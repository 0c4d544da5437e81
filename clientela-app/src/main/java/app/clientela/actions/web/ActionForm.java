package app.clientela.actions.web;

import app.clientela.actions.ActionKind;
import app.clientela.actions.NewAction;
import app.clientela.business.PersonId;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An action as typed. Blank minutes and blank money are none.
record ActionForm(String kind, String day, String minutes, String money, String words) {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})(?:[.,]([0-9]{1,3}))?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    ActionForm {
        kind = typed(kind);
        day = typed(day);
        minutes = typed(minutes);
        money = typed(money);
        words = typed(words);
    }

    /// Nothing typed yet.
    /// @param kind what it is to be; anything unknown is a note
    static ActionForm blank(String kind, LocalDate today) {
        ActionForm asked = new ActionForm(kind, today.toString(), "", "", "");
        return asked.readKind().isPresent() ? asked : new ActionForm(code(ActionKind.NOTE), asked.day(), "", "", "");
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// What cannot be read at all; whether it makes sense is the room's to say.
    List<Problem> problems(Currency currency) {
        List<Problem> problems = new ArrayList<>();
        if (readKind().isEmpty()) {
            problems.add(Problem.of("actions.problem.kind").at("kind"));
        }
        if (readDay().isEmpty()) {
            problems.add(Problem.of("actions.problem.day").at("day"));
        }
        if (!minutes.isEmpty() && !WHOLE.matcher(minutes).matches()) {
            problems.add(Problem.of("actions.problem.number").at("minutes"));
        }
        if (!money.isEmpty() && readMoney(currency).isEmpty()) {
            problems.add(Problem.of("actions.problem.amount").at("money"));
        }
        return problems;
    }

    /// Only where there are no `problems`.
    NewAction action(CustomerId customer, Currency currency, PersonId person) {
        return new NewAction(
                customer,
                readKind().orElse(ActionKind.NOTE),
                readDay().orElse(LocalDate.MIN),
                minutes.isEmpty() ? 0 : Integer.parseInt(minutes),
                readMoney(currency).orElse(Money.zero(currency)),
                words,
                Optional.of(person));
    }

    private Optional<ActionKind> readKind() {
        return Arrays.stream(ActionKind.values())
                .filter(one -> code(one).equals(kind))
                .findFirst();
    }

    static String code(ActionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Optional<LocalDate> readDay() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// A decimal mark may be a comma or a point; not finer than the currency's minor unit.
    private Optional<Money> readMoney(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        Matcher amount = AMOUNT.matcher(money);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String fraction = Optional.ofNullable(amount.group(2)).orElse("");
        if (fraction.length() > digits) {
            return Optional.empty();
        }
        String minor = amount.group(1) + fraction + "0".repeat(digits - fraction.length());
        return Optional.of(new Money(Long.parseLong(minor), currency));
    }
}
