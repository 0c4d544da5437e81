package app.clientela.groups;

import java.util.List;

/// One thing that must be true of whoever belongs to a group.
/// @param how one of the field's comparisons
/// @param values as [RuleField.Kind] says; several only of statuses and words, of which one is
///     enough
public record Condition(RuleField field, Comparison how, List<String> values) {

    public Condition {
        values = List.copyOf(values);
        if (!ConditionValues.fit(field, how, values)) {
            throw new IllegalArgumentException("no condition: " + field + " " + how + " " + values.size());
        }
    }

    static Condition of(RuleField field, Comparison how, String... values) {
        return new Condition(field, how, List.of(values));
    }
}
