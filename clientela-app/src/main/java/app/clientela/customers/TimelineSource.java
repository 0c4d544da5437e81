package app.clientela.customers;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A room that knows what happened with a customer.
public interface TimelineSource {

    /// The newest first, at most `limit`.
    List<TimelineEntry> entriesOf(CustomerId id, int limit);

    /// Those of these customers of whom this room holds anything.
    Set<CustomerId> holding(Collection<CustomerId> customers);
}
