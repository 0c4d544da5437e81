package app.clientela.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A rule as it is kept: JSON with a version. What another version wrote is not guessed at.
public final class RuleText {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleText() {}

    public static String write(Rule rule) {
        ObjectNode text = JSON.createObjectNode().put("version", VERSION);
        ArrayNode all = text.putArray("all");
        for (Condition condition : rule.conditions()) {
            ObjectNode one = all.addObject()
                    .put("field", condition.field().code())
                    .put("is", condition.how().code());
            if (!condition.values().isEmpty()) {
                ArrayNode values = one.putArray("values");
                condition.values().forEach(values::add);
            }
        }
        return JSON.writeValueAsString(text);
    }

    /// Empty where the text is no rule, or says what this version does not know.
    public static Optional<Rule> read(String text) {
        try {
            return rule(JSON.readTree(text));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Rule> rule(JsonNode text) {
        if (text.path("version").asInt(0) != VERSION || !text.path("all").isArray()) {
            return Optional.empty();
        }
        List<Condition> read = new ArrayList<>();
        for (JsonNode one : text.path("all")) {
            condition(one).ifPresent(read::add);
        }
        return read.size() == text.path("all").size() && read.size() <= Rule.MOST
                ? Optional.of(new Rule(read))
                : Optional.empty();
    }

    private static Optional<Condition> condition(JsonNode text) {
        List<String> values = new ArrayList<>();
        text.path("values").forEach(value -> values.add(value.asString("")));
        return RuleField.of(text.path("field").asString(""))
                .flatMap(field -> field.comparison(text.path("is").asString(""))
                        .filter(how -> ConditionValues.fit(field, how, values))
                        .map(how -> new Condition(field, how, values)));
    }
}
