package app.clientela.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What is expected of the customers of one status or tag, as plain numbers.
/// @param kind `status`, `tag`, or `all` for everybody
/// @param name of the status or tag
/// @param expected margin in minor units
/// @param again mean chance to buy again
record GroupFigures(String kind, String name, int customers, long expected, double again) {

    /// Every status and tag that somebody has, and everybody.
    static List<GroupFigures> of(List<CustomerFigures> customers) {
        List<GroupFigures> groups = new ArrayList<>();
        for (Status status : Status.values()) {
            groups.add(sum("status", status.name(), customers, customer -> customer.status() == status));
        }
        for (Tag tag : Tag.values()) {
            groups.add(sum(
                    "tag", tag.name(), customers, customer -> customer.tags().contains(tag)));
        }
        groups.add(sum("all", "ALL", customers, _ -> true));
        groups.removeIf(group -> group.customers == 0);
        return groups;
    }

    private static GroupFigures sum(
            String kind, String name, List<CustomerFigures> customers, Predicate<CustomerFigures> belongs) {
        int count = 0;
        long expected = 0;
        double again = 0;
        for (CustomerFigures customer : customers) {
            if (belongs.test(customer)) {
                count++;
                expected += customer.expected();
                again += customer.ahead().again().mean();
            }
        }
        return new GroupFigures(kind, name, count, expected, count == 0 ? 0 : again / count);
    }

    RankingQuery.Group.Summed which() {
        return switch (kind) {
            case "status" -> new RankingQuery.Group.With(Status.valueOf(name));
            case "tag" -> new RankingQuery.Group.Tagged(Tag.valueOf(name));
            default -> new RankingQuery.Group.All();
        };
    }
}
