package app.clientela.actions.web;

import app.clientela.actions.ActionKind;
import app.clientela.kernel.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/// The form that records what was done for a customer, with what is wrong in it.
/// @param link the customer's page
/// @param problems empty before anything was typed
record ActionView(
        String link, String name, ActionForm form, List<Problem> problems, LocalDate today, Currency currency) {

    record Choice(String code, String key, boolean chosen) {}

    List<Choice> kinds() {
        return Arrays.stream(ActionKind.values())
                .map(kind -> new Choice(
                        ActionForm.code(kind), key(kind), ActionForm.code(kind).equals(form.kind())))
                .toList();
    }

    ActionView with(List<Problem> found) {
        return new ActionView(link, name, form, List.copyOf(found), today, currency);
    }

    boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.where().equals(field));
    }

    private static String key(ActionKind kind) {
        return switch (kind) {
            case NOTE -> "actions.kind.note";
            case CALL -> "actions.kind.call";
            case VISIT -> "actions.kind.visit";
            case MESSAGE -> "actions.kind.message";
        };
    }
}
