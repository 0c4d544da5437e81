package app.clientela.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a batch of documents changes in the ledger, each order with all its new lines.
/// @param made orders that were not there
/// @param revised orders whose earlier content makes way
/// @param grown orders that keep their lines and get more
record Changes(Map<OrderId, Change> made, Map<OrderId, Change> revised, Map<OrderId, Change> grown) {

    Changes() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// @param head the document that gives number, day and place in the file
    /// @param stored what the order is after it
    /// @param lines those to be added
    record Change(NewOrder head, Stored stored, List<NewLine> lines) {

        static Change of(NewOrder head, Stored stored) {
            return new Change(head, stored, head.lines());
        }

        Change with(NewOrder more, Stored after) {
            List<NewLine> all = new ArrayList<>(lines);
            all.addAll(more.lines());
            return new Change(head, after, all);
        }
    }

    void make(NewOrder order, Stored stored) {
        made.put(stored.id(), Change.of(order, stored));
    }

    void revise(NewOrder order, Stored stored) {
        revised.put(stored.id(), Change.of(order, stored));
    }

    /// More lines for an order, wherever it stands by now.
    void grow(NewOrder more, Stored after) {
        for (Map<OrderId, Change> place : List.of(made, revised)) {
            if (place.containsKey(after.id())) {
                place.computeIfPresent(after.id(), (_, change) -> change.with(more, after));
                return;
            }
        }
        grown.merge(after.id(), Change.of(more, after), (change, _) -> change.with(more, after));
    }
}
