package app.clientela.overview.customer;

import app.clientela.actions.ActionKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The form that records what was done for the customer, where it is open.
/// @param kind what the form begins with; empty where it is shut
record ActView(String link, Optional<ActionKind> kind, LocalDate today, String currency) {

    record Choice(String code, String key, boolean chosen) {}

    static Optional<ActionKind> kind(String code) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    List<Choice> kinds() {
        return Arrays.stream(ActionKind.values())
                .map(one -> new Choice(
                        one.name().toLowerCase(Locale.ROOT),
                        key(one),
                        kind.filter(one::equals).isPresent()))
                .toList();
    }

    private static String key(ActionKind kind) {
        return switch (kind) {
            case NOTE -> "overview.act.note";
            case CALL -> "overview.act.call";
            case VISIT -> "overview.act.visit";
            case MESSAGE -> "overview.act.message";
        };
    }
}
