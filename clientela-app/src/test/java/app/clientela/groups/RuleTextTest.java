package app.clientela.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules as they are kept.
class RuleTextTest {

    @Test
    void givesBackEveryRuleAsItWas() {
        for (Rule rule : RandomRules.each(200)) {
            assertThat(RuleText.read(RuleText.write(rule))).contains(rule);
        }
        assertThat(RuleText.read(RuleText.write(Rule.EVERYBODY))).contains(Rule.EVERYBODY);
    }

    @Test
    void keepsItsFormForGood() {
        Rule rule = new Rule(List.of(
                Condition.of(RuleField.STATUS, Comparison.ONE_OF, "loyal", "new"),
                Condition.of(RuleField.COSTLY, Comparison.NO)));
        assertThat(RuleText.write(rule)).isEqualTo("""
                {"version":1,"all":[{"field":"status","is":"one-of","values":["loyal","new"]},\
                {"field":"costly","is":"no"}]}""");
    }

    @Test
    void refusesWhatAnotherVersionWroteAndWhatIsNoRule() {
        Stream.of(
                        "",
                        "no JSON",
                        "[]",
                        "{\"version\":2,\"all\":[]}",
                        "{\"version\":1}",
                        "{\"version\":1,\"all\":[{\"field\":\"mood\",\"is\":\"yes\"}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"email\",\"is\":\"perhaps\"}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"email\",\"is\":\"yes\",\"values\":[\"1\"]}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"earned\",\"is\":\"at-least\",\"values\":[\"lots\"]}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"earned\",\"is\":\"at-least\"}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"again\",\"is\":\"at-least\",\"values\":[\"10001\"]}]}",
                        "{\"version\":1,\"all\":[{\"field\":\"last-day\",\"is\":\"since\",\"values\":[\"2/3/26\"]}]}")
                .forEach(text -> assertThat(RuleText.read(text)).as(text).isEmpty());
        assertThatThrownBy(() -> Condition.of(RuleField.EARNED, Comparison.YES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
