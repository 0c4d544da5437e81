package app.clientela.orders;

import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule by which documents become orders, for one batch of one run. Nothing is stored here.
final class Bookkeeping {

    private final RunId run;
    private final Repeats repeats;
    private final Ids ids;
    private final Map<DocumentKey, Stored> ledger;
    private final Set<OrderId> repeated = new HashSet<>();
    private final Changes changes = new Changes();

    /// @param ledger what is known of the batch's documents; it learns from each
    Bookkeeping(RunId run, Repeats repeats, Ids ids, Map<DocumentKey, Stored> ledger) {
        this.run = run;
        this.repeats = repeats;
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
            Stored made = Stored.of(new OrderId(ids.next()), order, run);
            ledger.put(key, made);
            changes.make(order, made);
            return new Recording.Recorded(made.id());
        }
        return known.content().equals(run) ? again(key, known, order) : anew(key, known, order);
    }

    /// The number has come in this run already.
    private Recording again(DocumentKey key, Stored known, NewOrder order) {
        if (!known.currency().equals(order.gross().currency())) {
            return new Recording.Conflict(known.id());
        }
        if (repeats == Repeats.DOCUMENTS) {
            return known.says(order) ? new Recording.Known(known.id()) : new Recording.Conflict(known.id());
        }
        Stored after = known.with(order, repeats);
        ledger.put(key, after);
        changes.grow(order, after);
        return new Recording.Appended(known.id());
    }

    /// The number is known from an earlier run.
    private Recording anew(DocumentKey key, Stored known, NewOrder order) {
        if (known.says(order)) {
            repeated.add(known.id());
            return new Recording.Known(known.id());
        }
        if (repeated.contains(known.id()) && repeats == Repeats.DOCUMENTS) {
            return new Recording.Conflict(known.id());
        }
        Stored fresh = Stored.of(known.id(), order, run);
        Stored after = order.customer().isPresent() ? fresh : fresh.of(known.customer());
        ledger.put(key, after);
        changes.revise(order, after);
        return new Recording.Revised(known.id());
    }
}
