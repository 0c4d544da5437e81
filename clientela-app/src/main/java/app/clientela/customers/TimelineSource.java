package app.clientela.customers;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A room that knows what happened with a customer.
public interface TimelineSource {

    /// The newest first, at most `limit`.
    List<TimelineEntry> entriesOf(CustomerId id, int limit);

    /// Those of these customers whom anything in this room names. What a merge brought them does
    /// not count.
    Set<CustomerId> holding(Collection<CustomerId> customers);
}
