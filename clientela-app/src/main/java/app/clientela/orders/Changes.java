package app.clientela.orders;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a batch of documents changes in the ledger.
/// @param made orders that were not there
/// @param revised orders whose earlier content makes way
/// @param repeated orders that stay as they are, and are this run's as well
record Changes(Map<OrderId, Change> made, Map<OrderId, Change> revised, Map<OrderId, Change> repeated) {

    Changes() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// @param stored what the order is after the document
    record Change(NewOrder order, Stored stored) {}
}
