package app.clientela.valuation;

import java.util.Map;

/// How many customers there are of each kind.
/// @param all the sum over the statuses
/// @param byStatus every status, those without customers too
/// @param byTag every tag
public record GroupCounts(int all, Map<Status, Integer> byStatus, Map<Tag, Integer> byTag) {

    public GroupCounts {
        byStatus = Map.copyOf(byStatus);
        byTag = Map.copyOf(byTag);
    }
}
