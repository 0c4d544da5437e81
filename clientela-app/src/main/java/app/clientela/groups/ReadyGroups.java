package app.clientela.groups;

import static app.clientela.groups.Comparison.EXACTLY;
import static app.clientela.groups.Comparison.NO;
import static app.clientela.groups.Comparison.ONE_OF;
import static app.clientela.groups.Comparison.WITHIN;
import static app.clientela.groups.Comparison.YES;

import app.clientela.valuation.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The groups that come with the program.
final class ReadyGroups {

    static final List<Group> ALL = Stream.of(
                    of(Status.LOYAL),
                    of(Status.GROWING),
                    of(Status.SLIPPING),
                    of(Status.NEW),
                    of(Status.OCCASIONAL),
                    of(Status.LOST),
                    group("costs", Condition.of(RuleField.COSTLY, YES)),
                    group("top", Condition.of(RuleField.RANK, WITHIN, "20")),
                    group("once", Condition.of(RuleField.PURCHASES, EXACTLY, "1")),
                    group("reachable", Condition.of(RuleField.EMAIL, YES), Condition.of(RuleField.MAIL_YES, YES)),
                    group("unasked", Condition.of(RuleField.EMAIL, YES), Condition.of(RuleField.MAIL_YES, NO)))
            .toList();

    private ReadyGroups() {}

    static Optional<Group> find(String code) {
        return ALL.stream().filter(group -> group.id().value().equals(code)).findFirst();
    }

    private static Group of(Status status) {
        return group(status.code(), Condition.of(RuleField.STATUS, ONE_OF, status.code()));
    }

    private static Group group(String code, Condition... conditions) {
        Rule rule = new Rule(Arrays.asList(conditions));
        return new Group(
                new GroupId(code), "groups.ready." + code, Group.Kind.READY, Optional.of(rule), Optional.empty());
    }
}
