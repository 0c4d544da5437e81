package app.clientela.orders;

import app.clientela.business.Vat;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What is worked out anew whenever the ledger has changed: what counts, what belongs together, and
/// what came in. Each step stands on those before it, and none on the order in which files came.
final class Settling {

    private final Supplier<Vat> vat;
    private final HolderStore holders;
    private final SourceStore sources;
    private final StandingStore standing;
    private final DoubleStore doubles;
    private final LinkStore links;
    private final ShareStore shares;
    private final PaymentLinkStore payments;
    private final TillStore tills;
    private final TakingsStore takings;

    Settling(Database database, Supplier<Vat> vat) {
        this.vat = vat;
        this.holders = new HolderStore(database);
        this.sources = new SourceStore(database);
        this.standing = new StandingStore(database);
        this.doubles = new DoubleStore(database);
        this.links = new LinkStore(database);
        this.shares = new ShareStore(database);
        this.payments = new PaymentLinkStore(database);
        this.tills = new TillStore(database);
        this.takings = new TakingsStore(database);
    }

    /// The steps, in their order. Each may be a unit of its own: all of them, done again from the
    /// first one, come to the same.
    List<Runnable> steps() {
        return List.of(
                () -> {
                    holders.settle();
                    standing.settleCancelled();
                },
                () -> sources.replacePairs(doubles.settle(all(), sources.roles(), vat.get())),
                links::settle,
                () -> {
                    standing.settleRefunds();
                    shares.settle(vat.get());
                },
                () -> payments.settle(all(), vat.get()),
                () -> {
                    tills.settle(overTill(), vat.get());
                    takings.addUp(all(), vat.get());
                });
    }

    private Set<String> all() {
        return sources.lastRuns().keySet();
    }

    private List<String> overTill() {
        Map<String, SourceRole> roles = sources.roles();
        return all().stream()
                .filter(source -> roles.get(source) == SourceRole.TILL)
                .toList();
    }
}
