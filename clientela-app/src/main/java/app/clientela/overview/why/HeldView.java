package app.clientela.overview.why;

import app.clientela.kernel.Probability;
import app.clientela.overview.chart.AimBar;
import app.clientela.overview.label.LuckRange;
import app.clientela.valuation.Evidence.Group;
import app.clientela.valuation.Evidence.Held;
import java.util.List;

/// How often the ranges of single customers held.
/// @param journal whether the ranges were written down then; else they are made again today
/// @param aim how often they are meant to hold
record HeldView(Held held, boolean journal, Probability aim) {

    private static final double NEAR = .04;

    /// Customers of like size.
    record Row(Group group, LuckRange luck, AimBar bar) {

        String key() {
            return switch (group.size()) {
                case ALL -> "overview.why.held.all";
                case TOP -> "overview.why.held.top";
                case MIDDLE -> "overview.why.held.middle";
                case REST -> "overview.why.held.rest";
            };
        }

        Probability share() {
            return HeldView.share(group);
        }
    }

    /// All customers.
    Group all() {
        return held.groups().getFirst();
    }

    /// So many of a hundred.
    long ofHundred() {
        return ofHundred(share(all()));
    }

    long aimOfHundred() {
        return ofHundred(aim);
    }

    /// The groups with somebody in them, on one scale.
    List<Row> rows() {
        List<Group> groups =
                held.groups().stream().filter(group -> group.customers() > 0).toList();
        Probability lowest = groups.stream()
                .map(group -> luck(group).low())
                .min(Probability::compareTo)
                .orElse(aim);
        int from = AimBar.beginning(lowest);
        return groups.stream()
                .map(group -> new Row(
                        group,
                        luck(group),
                        AimBar.of(
                                from,
                                luck(group).low(),
                                share(group),
                                luck(group).high(),
                                aim)))
                .toList();
    }

    /// Which source the figures have.
    String source() {
        return journal ? "overview.why.held.journal" : "overview.why.held.recomputed";
    }

    /// As it should be if near, or if luck alone explains the rest.
    String finding() {
        double off = share(all()).value() - aim.value();
        if (all().customers() < PastView.FEW) {
            return "overview.why.held.few";
        }
        if (Math.abs(off) < NEAR || luck(all()).holds(aim)) {
            return "overview.why.held.right";
        }
        return off < 0 ? "overview.why.held.narrow" : "overview.why.held.wide";
    }

    private static LuckRange luck(Group group) {
        return LuckRange.of(group.held(), group.customers());
    }

    private static Probability share(Group group) {
        return ChancesView.share(group.held(), group.customers());
    }

    private static long ofHundred(Probability share) {
        return Math.round(share.value() * 100);
    }
}
