package app.clientela.overview.customers;

import app.clientela.groups.Comparison;
import app.clientela.groups.Condition;
import app.clientela.groups.Group;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleField;
import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The groups that people made, and the one of which the list is shown.
/// @param head empty where the list is of no group with a page of its own
record Chosen(Optional<GroupHead> head, List<Group> saved) {

    Chosen {
        saved = List.copyOf(saved);
    }

    /// What is true of all whom a question finds; empty where no rule says it.
    Optional<Rule> rule(Asked asked) {
        Optional<Rule> group = switch (asked.group()) {
            case RankingQuery.Group.All _ -> Optional.of(Rule.EVERYBODY);
            case RankingQuery.Group.With(Status status) ->
                Optional.of(of(new Condition(RuleField.STATUS, Comparison.ONE_OF, List.of(status.code()))));
            case RankingQuery.Group.Tagged(Tag _) ->
                Optional.of(of(new Condition(RuleField.COSTLY, Comparison.YES, List.of())));
            case RankingQuery.Group.Once(LocalDate from, LocalDate to) -> Optional.of(once(from, to));
            case RankingQuery.Group.Filtered _ -> head.flatMap(GroupHead::liveRule);
        };
        return group.map(rule -> asked.isSearch() ? rule.and(searched(asked)) : rule);
    }

    private static Rule once(LocalDate from, LocalDate to) {
        String behind = to.plusDays(1).toString();
        return of(new Condition(RuleField.PURCHASES, Comparison.EXACTLY, List.of("1")))
                .and(new Condition(RuleField.FIRST_DAY, Comparison.SINCE, List.of(from.toString())))
                .and(new Condition(RuleField.FIRST_DAY, Comparison.BEFORE, List.of(behind)));
    }

    private static Rule of(Condition condition) {
        return Rule.EVERYBODY.and(condition);
    }

    private static Condition searched(Asked asked) {
        return new Condition(RuleField.SEARCH, Comparison.ONE_OF, List.of(asked.search()));
    }
}
