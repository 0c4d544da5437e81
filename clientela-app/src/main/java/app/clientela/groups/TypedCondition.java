package app.clientela.groups;

import app.clientela.kernel.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A condition as it was typed or chosen.
/// @param field and `how` as codes
/// @param values typed texts; words may be several, with commas between them
public record TypedCondition(String field, String how, List<String> values) {

    private static final int CENTS = 2;

    public TypedCondition {
        values = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// @param currency what amounts are in
    public Typing read(Currency currency) {
        Optional<RuleField> found = RuleField.of(field);
        Optional<Comparison> compared = found.flatMap(one -> one.comparison(how));
        if (found.isEmpty() || compared.isEmpty()) {
            return new Typing.Refused(Problem.of("groups.problem.field").at("field"));
        }
        RuleField.Kind kind = found.get().kind();
        List<String> kept = kind == RuleField.Kind.NOTHING ? List.of() : kept(kind, currency);
        return ConditionValues.fit(found.get(), compared.get(), kept)
                ? new Typing.Understood(new Condition(found.get(), compared.get(), kept))
                : new Typing.Refused(Problem.of(problem(kind)).at("value"));
    }

    private List<String> kept(RuleField.Kind kind, Currency currency) {
        return switch (kind) {
            case WORDS ->
                values.stream().flatMap(TypedCondition::words).distinct().toList();
            case SEARCH -> values;
            case MONEY -> scaled(currency.getDefaultFractionDigits());
            case SHARE -> scaled(CENTS);
            case NOTHING, STATUS, COUNT, DAYS, DAY -> values;
        };
    }

    private static Stream<String> words(String typed) {
        return Arrays.stream(typed.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    /// A number without its decimal mark, moved by so many places; the mark may be a comma or a
    /// point. What is no such number stays as it is, and does not fit.
    private List<String> scaled(int digits) {
        return values.stream()
                .map(value ->
                        value.replace("%", "").replace('\u2212', '-').strip().replace(',', '.'))
                .map(value -> value.matches("-?[0-9]{1,9}(\\.[0-9]{1," + Math.max(1, digits) + "})?")
                        ? shifted(value, digits)
                        : value)
                .toList();
    }

    private static String shifted(String number, int digits) {
        BigDecimal moved = new BigDecimal(number).movePointRight(digits).stripTrailingZeros();
        return moved.scale() <= 0 ? moved.toBigInteger().toString() : number;
    }

    private static String problem(RuleField.Kind kind) {
        return switch (kind) {
            case STATUS -> "groups.problem.choose";
            case WORDS, SEARCH, NOTHING -> "groups.problem.words";
            case MONEY -> "groups.problem.money";
            case SHARE -> "groups.problem.share";
            case COUNT, DAYS -> "groups.problem.count";
            case DAY -> "groups.problem.day";
        };
    }
}
