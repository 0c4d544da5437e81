package app.clientela.customers;

import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who the customers are: recognises them in documents, knows their names, tags and history.
public final class Customers {

    private final Database database;
    private final CustomerStore store;
    private final News news;
    private final List<TimelineSource> timelines = new CopyOnWriteArrayList<>();
    private final List<ValueSource> values = new CopyOnWriteArrayList<>();

    /// @param country the shop's country, two letters: where a phone number without a prefix rings
    public Customers(Database database, Ids ids, News news, Clock clock, Supplier<String> country) {
        this.database = database;
        this.news = news;
        this.store = new CustomerStore(database, ids, clock);
    }

    /// Finds or makes the customer of every row, in the order of the rows. What the rows say beyond
    /// what was known is kept under the run, so that it can be undone; two customers who may be one
    /// are proposed, never merged.
    public List<Recognition> recognise(List<Identity> identities, RunId run) {
        return database.write(
                () -> identities.stream().map(who -> store.recognise(who, run)).toList());
    }

    public Optional<Customer> find(PublicId id) {
        return database.read(() -> store.find(id));
    }

    /// @throws IllegalArgumentException if there is no such customer
    public Customer get(CustomerId id) {
        return database.read(
                () -> store.find(id).orElseThrow(() -> new IllegalArgumentException("no customer " + id.value())));
    }

    public int count() {
        return database.read(store::count);
    }

    /// Pairs of customers that may be one, waiting for a person's decision.
    public long proposals() {
        return database.read(store::proposals);
    }

    public void tag(CustomerId id, String tag) {
        String tidy = tag.strip().toLowerCase(Locale.ROOT);
        database.write(() -> store.tag(id, tidy));
    }

    public void untag(CustomerId id, String tag) {
        database.write(() -> store.untag(id, tag.strip().toLowerCase(Locale.ROOT)));
    }

    /// What happened with a customer, the newest first.
    public List<TimelineEntry> timeline(CustomerId id, int limit) {
        return database.read(() -> timelines.stream()
                .flatMap(source -> source.entriesOf(id, limit).stream())
                .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                .limit(limit)
                .toList());
    }

    /// Every customer, in no particular order, as lists show and search them.
    public void eachCard(Consumer<CustomerCard> to) {
        database.read(() -> {
            store.eachCard(to);
            return true;
        });
    }

    /// What serving a customer has cost, in the order of the days.
    public List<ServingCost> servingCosts(CustomerId id) {
        return database.read(() -> values.stream()
                .flatMap(source -> source.costsOf(id).stream())
                .sorted(Comparator.comparing(ServingCost::on))
                .toList());
    }

    /// Every cost of serving anybody up to that day, source by source.
    public void eachServingCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            values.forEach(source -> source.eachCost(until, to));
            return true;
        });
    }

    /// Undoes what a run brought: its proposals, what it learnt of customers, and the customers it
    /// made of whom nothing else is known.
    public void withdraw(RunId run) {
        database.write(() -> {
            List<CustomerId> made = new ArrayList<>(store.madeBy(run));
            timelines.forEach(source -> made.removeAll(source.holding(List.copyOf(made))));
            news.tell(new CustomersWithdrawn(made));
            store.withdraw(run, made);
        });
    }

    public void add(TimelineSource source) {
        timelines.add(source);
    }

    public void add(ValueSource source) {
        values.add(source);
    }
}
