package app.clientela.customers;

import app.clientela.business.PersonId;
import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is the same and who is not, by a person's word. A merge is a link that can be taken back:
/// documents keep the customer they named, and are handed to whoever that customer is.
public final class Merges {

    private final Database database;
    private final News news;
    private final Clock clock;
    private final MergeStore store;
    private final CustomerStore customers;

    public Merges(Database database, Ids ids, News news, Clock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
        this.store = new MergeStore(database, ids);
        this.customers = new CustomerStore(database);
    }

    /// Makes two customers one: the older stays, the other's address leads to it from now on.
    /// @return who they are now
    public CustomerId merge(CustomerId one, CustomerId other, Optional<PersonId> by) {
        return database.write(() -> {
            Links links = store.links();
            CustomerId first = links.rootOf(one);
            CustomerId second = links.rootOf(other);
            CustomerId kept = first.value() <= second.value() ? first : second;
            CustomerId merged = kept.equals(first) ? second : first;
            if (!kept.equals(merged)) {
                store.forgetApart(one, other);
                store.forgetApart(first, second);
                store.join(merged, kept, by, clock.instant());
                links.join(merged, kept);
                hand(links.leadingTo(kept), kept);
            }
            return kept;
        });
    }

    /// Takes a merge back. Whatever was merged into the customer before stays with them. False
    /// where they are not merged, or were erased.
    public boolean undo(CustomerId merged) {
        return database.write(() -> {
            Links links = store.links();
            boolean parted = !store.isErased(merged) && links.part(merged);
            if (parted) {
                store.keep(links);
                hand(links.leadingTo(merged), merged);
            }
            return parted;
        });
    }

    private void hand(Set<CustomerId> told, CustomerId now) {
        store.hand(told, now);
        news.tell(new CustomersJoined(told, now));
    }

    /// Remembers that two customers are not the same, or that sales with this customer's name are
    /// left alone: it is not proposed again.
    public void keepApart(CustomerId one, Optional<CustomerId> other, Optional<PersonId> by) {
        database.write(() -> store.keepApart(one, other, by, clock.instant()));
    }

    /// What waits for a person's decision, the longest waiting first.
    public List<MergeProposal> proposals(int most) {
        return database.read(() -> {
            List<Proposal> open = store.open().stream().limit(most).toList();
            Map<CustomerId, Customer> who = customers.find(open.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.customer()), one.other().stream()))
                    .collect(Collectors.toSet()));
            return open.stream()
                    .map(one -> new MergeProposal(
                            of(who, one.customer()), one.other().map(id -> of(who, id)), one.reason()))
                    .toList();
        });
    }

    public int waiting() {
        return database.read(() -> store.open().size());
    }

    /// Merges that hold, the newest first.
    public List<Merge> done(int most) {
        return database.read(() -> merges(store.linked(most)));
    }

    /// The merges by which others became this customer, the newest first.
    public List<Merge> into(CustomerId now) {
        return database.read(() -> merges(store.linkedTo(now)));
    }

    private List<Merge> merges(List<MergeStore.Linked> linked) {
        List<CustomerId> merged = linked.stream().map(MergeStore.Linked::merged).toList();
        Map<CustomerId, Customer> who = customers.find(merged);
        Map<CustomerId, String> names = customers.ownNames(merged);
        return linked.stream()
                .map(one -> new Merge(one.merged(), of(names, one.merged()), of(who, one.merged()), one.at()))
                .toList();
    }

    private static <T> T of(Map<CustomerId, T> all, CustomerId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }
}
