package app.clientela.kernel;

import java.util.List;

/// Something wrong with what a person gave us: a key into the texts, what the sentence needs, and
/// where.
/// @param key the text that says what is wrong and how to mend it, such as `intake.problem.amount`
/// @param arguments what stands in the sentence, in order
/// @param where the field or column, empty where the whole is meant
public record Problem(String key, List<Object> arguments, String where) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments), "");
    }

    public Problem at(String field) {
        return new Problem(key, arguments, field);
    }
}
