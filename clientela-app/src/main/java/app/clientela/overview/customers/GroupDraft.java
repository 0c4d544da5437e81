package app.clientela.overview.customers;

import app.clientela.groups.Comparison;
import app.clientela.groups.Group;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleField;
import app.clientela.groups.RuleText;
import app.clientela.groups.TypedCondition;
import app.clientela.groups.Typing;
import app.clientela.kernel.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// A group while somebody writes it. All of it travels in the address, so that each step is a page
/// that can be reloaded and left.
/// @param next the condition that is being written; its codes are empty while they are open
record GroupDraft(String name, boolean fixed, Rule rule, TypedCondition next, List<Problem> problems) {

    private static final TypedCondition NOTHING = new TypedCondition("", "", List.of());

    GroupDraft {
        problems = List.copyOf(problems);
    }

    static GroupDraft of(Group group, Rule rule) {
        return new GroupDraft(group.name(), group.isFixed(), rule, NOTHING, List.of());
    }

    /// What an address or a form says, without what it asks to do.
    static GroupDraft of(MultiValueMap<String, String> said) {
        return new GroupDraft(
                first(said, "name"),
                first(said, "kind").equals("fixed"),
                RuleText.read(first(said, "rule")).orElse(Rule.EVERYBODY),
                new TypedCondition(first(said, "field"), first(said, "how"), said.getOrDefault("value", List.of())),
                List.of());
    }

    static String linkTo(Rule rule) {
        return "/groups/new?rule=" + URLEncoder.encode(RuleText.write(rule), StandardCharsets.UTF_8);
    }

    private static String first(MultiValueMap<String, String> said, String name) {
        return Optional.ofNullable(said.getFirst(name)).orElse("");
    }

    /// After the deed that a button names: `add` the next condition, or `drop-2` the third.
    GroupDraft after(String deed, Currency currency) {
        if (deed.matches("drop-[0-9]{1,2}")) {
            Rule left = rule.without(Integer.parseInt(deed.substring("drop-".length())));
            return new GroupDraft(name, fixed, left, NOTHING, List.of());
        }
        if (!deed.equals("add")) {
            return this;
        }
        return switch (next.read(currency)) {
            case Typing.Understood(var condition) ->
                new GroupDraft(name, fixed, rule.and(condition), NOTHING, List.of());
            case Typing.Refused(Problem problem) -> refused(List.of(problem));
        };
    }

    GroupDraft refused(List<Problem> why) {
        return new GroupDraft(name, fixed, rule, next, why);
    }

    String ruleText() {
        return RuleText.write(rule);
    }

    Optional<RuleField> field() {
        return RuleField.of(next.field());
    }

    boolean isCompared(Comparison how) {
        return how.code().equals(next.how());
    }

    /// What was typed, where there is one value.
    String typed() {
        return String.join(", ", next.values());
    }
}
