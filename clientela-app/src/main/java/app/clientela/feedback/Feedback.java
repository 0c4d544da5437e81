package app.clientela.feedback;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.customers.TimelineSource;
import app.clientela.customers.ValueSource;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.privacy.CustomerForgotten;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What customers say: reviews, answers, requests. The minutes that requests took are a cost to
/// serve.
public final class Feedback implements TimelineSource, ValueSource {

    private final Database database;
    private final Customers customers;
    private final VoiceStore store;

    /// @param hourCost what an hour of our time costs, in the shop's currency
    public Feedback(Database database, Ids ids, Customers customers, Supplier<Money> hourCost) {
        this.database = database;
        this.customers = customers;
        this.store = new VoiceStore(database, ids, hourCost);
    }

    /// Records voices, in the order of the file. Recording the same again changes nothing.
    public List<VoiceRecording> record(List<NewVoice> told, RunId run) {
        return database.write(() -> {
            Map<CustomerId, CustomerId> now = customers.nowOf(
                    told.stream().flatMap(voice -> voice.customer().stream()).toList());
            return told.stream()
                    .map(voice -> store.record(voice, voice.customer().map(who -> now.getOrDefault(who, who)), run))
                    .toList();
        });
    }

    /// Undoes a run: what it alone told goes, what it changed is as before.
    public void withdraw(RunId run) {
        database.write(() -> store.withdraw(run));
    }

    public long count() {
        return database.read(store::count);
    }

    /// What a customer said, the newest first.
    public List<Voice> of(CustomerId customer) {
        return database.read(() -> store.of(customer));
    }

    /// For each of these customers of whom a run told something, the first such run.
    public Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> asked) {
        return database.read(() -> store.firstRunOf(asked));
    }

    public void on(CustomersJoined event) {
        database.write(() -> store.hand(event.told(), event.now()));
    }

    public void on(CustomerForgotten event) {
        database.write(() -> store.wipe(event.customers()));
    }

    /// Every run that told something of these customers.
    public Set<RunId> runsOf(Set<CustomerId> told) {
        return database.read(() -> store.runsOf(told));
    }

    @Override
    public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
        return of(id).stream().limit(limit).map(VoiceEntries::entry).toList();
    }

    @Override
    public Set<CustomerId> holding(Collection<CustomerId> asked) {
        return Set.copyOf(firstRunOf(asked).keySet());
    }

    @Override
    public List<ServingCost> costsOf(CustomerId id) {
        return of(id).stream().flatMap(VoiceEntries::costs).toList();
    }

    @Override
    public void eachCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            store.eachThatTookTime(until, voice -> VoiceEntries.costs(voice).forEach(to));
            return true;
        });
    }
}
