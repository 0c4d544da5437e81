package app.clientela.overview.customers;

import app.clientela.groups.Group;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleWords;
import app.clientela.valuation.GroupSum;
import java.time.LocalDate;
import java.util.Optional;

/// A group as pages name it.
/// @param sentence its rule in words; empty where a newer version wrote it
/// @param sum what its customers bring; empty until the first valuation
record GroupHead(Group group, Optional<String> sentence, Optional<GroupSum> sum) {

    static GroupHead of(Group group, Optional<GroupSum> sum, RuleWords words) {
        return new GroupHead(group, group.rule().map(words::sentence), sum);
    }

    /// The rule by which the group lives; empty where it does not.
    Optional<Rule> liveRule() {
        return group.isFixed() ? Optional.empty() : group.rule();
    }

    String link() {
        return "/groups/" + group.id().value();
    }

    Optional<LocalDate> fixedOn() {
        return group.fixedOn();
    }

    String kindKey() {
        return switch (group.kind()) {
            case READY, LIVE -> "groups.kind.live";
            case FIXED -> "groups.kind.fixed";
        };
    }
}
