package app.clientela.groups;

import app.clientela.valuation.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which values a condition may have, as they are kept.
final class ConditionValues {

    static final int MOST = 20;
    static final int LONGEST = 100;
    static final int WHOLE = 10_000;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ConditionValues() {}

    static boolean fit(RuleField field, Comparison how, List<String> values) {
        if (!field.comparisons().contains(how)) {
            return false;
        }
        boolean many = field.kind() == RuleField.Kind.STATUS || field.kind() == RuleField.Kind.WORDS;
        if (field.kind() == RuleField.Kind.NOTHING) {
            return values.isEmpty();
        }
        return !values.isEmpty()
                && values.size() <= (many ? MOST : 1)
                && values.stream().allMatch(value -> isA(field.kind(), value));
    }

    private static boolean isA(RuleField.Kind kind, String value) {
        return switch (kind) {
            case NOTHING -> false;
            case STATUS -> status(value).isPresent();
            case WORDS, SEARCH -> !value.isBlank() && value.length() <= LONGEST;
            case MONEY -> AMOUNT.matcher(value).matches();
            case SHARE -> NUMBER.matcher(value).matches() && Integer.parseInt(value) <= WHOLE;
            case COUNT, DAYS -> NUMBER.matcher(value).matches();
            case DAY -> day(value).isPresent();
        };
    }

    static Optional<Status> status(String code) {
        return Arrays.stream(Status.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
