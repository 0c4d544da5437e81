package app.clientela.orders;

import app.clientela.kernel.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rule by which documents become orders, for one batch of one run. Nothing is stored here.
final class Bookkeeping {

    private final Ids ids;
    private final Map<DocumentKey, Stored> ledger;
    private final Changes changes = new Changes();

    /// @param ledger what is known of the batch's documents; it learns from each
    Bookkeeping(Ids ids, Map<DocumentKey, Stored> ledger) {
        this.ids = ids;
        this.ledger = ledger;
    }

    Changes changes() {
        return changes;
    }

    Recording record(NewOrder order) {
        DocumentKey key = DocumentKey.of(order);
        @Nullable Stored known = ledger.get(key);
        if (known == null) {
            Stored made = Stored.of(new OrderId(ids.next()), order);
            ledger.put(key, made);
            changes.made().put(made.id(), new Changes.Change(order, made));
            return new Recording.Recorded(made.id());
        }
        if (known.told()) {
            return known.says(order) ? new Recording.Known(known.id()) : new Recording.Conflict(known.id());
        }
        Stored after = known.says(order) ? known.toldNow() : revised(known, order);
        ledger.put(key, after);
        (known.says(order) ? changes.repeated() : changes.revised()).put(known.id(), new Changes.Change(order, after));
        return known.says(order) ? new Recording.Known(known.id()) : new Recording.Revised(known.id());
    }

    private static Stored revised(Stored known, NewOrder order) {
        Stored fresh = Stored.of(known.id(), order);
        return order.customer().isPresent() ? fresh : fresh.of(known.customer());
    }
}
