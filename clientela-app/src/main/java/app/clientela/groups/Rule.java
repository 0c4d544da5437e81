package app.clientela.groups;

import java.util.ArrayList;
import java.util.List;

/// Conditions that must all be true.
public record Rule(List<Condition> conditions) {

    static final int MOST = 12;

    public static final Rule EVERYBODY = new Rule(List.of());

    public Rule {
        conditions = List.copyOf(conditions);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    public Rule and(Condition more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.remove(more);
        all.add(more);
        return new Rule(all);
    }

    /// @param place of a condition, from 0; where there is none, nothing changes
    public Rule without(int place) {
        List<Condition> left = new ArrayList<>(conditions);
        if (place >= 0 && place < left.size()) {
            left.remove(place);
        }
        return new Rule(left);
    }
}
