package app.clientela.orders;

import app.clientela.business.ShopChanged;
import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.customers.TimelineSource;
import app.clientela.customers.ValueSource;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What was sold and given back, from documents, and the purchase histories in it.
public final class Orders implements TimelineSource, ValueSource {

    private final Database database;
    private final News news;
    private final Supplier<Currency> base;
    private final Supplier<Vat> vat;
    private final OrderStore store;
    private final WithdrawalStore withdrawals;
    private final LinkStore links;
    private final HistoryStore histories;
    private final LedgerStore ledger;

    /// @param base the shop's own currency; sales in others are kept apart
    /// @param vat what amounts hold of tax where their documents do not say it
    public Orders(Database database, Ids ids, News news, Supplier<Currency> base, Supplier<Vat> vat) {
        this.database = database;
        this.news = news;
        this.base = base;
        this.vat = vat;
        this.store = new OrderStore(database, ids);
        this.withdrawals = new WithdrawalStore(database);
        this.links = new LinkStore(database);
        this.histories = new HistoryStore(database);
        this.ledger = new LedgerStore(database);
    }

    /// Records orders, in the order of the file. Recording the same again changes nothing.
    public List<Recording> record(List<NewOrder> orders, RunId run) {
        return database.write(() -> store.record(orders, run));
    }

    /// Ends a run: refunds find their sales, and whoever listens hears it once.
    public void finish(RunId run) {
        database.write(() -> {
            links.settle(vat.get());
            news.tell(new OrdersRecorded(run));
        });
    }

    /// Undoes a run: what it alone told goes, what it changed is as before, refunds find their
    /// sales anew.
    public void withdraw(RunId run) {
        database.write(() -> {
            withdrawals.withdraw(run);
            links.settle(vat.get());
            news.tell(new OrdersWithdrawn(run));
        });
    }

    /// What came in holds more or less tax from now on, where its documents do not say it.
    public void on(ShopChanged event) {
        database.write(() -> links.addUp(vat.get()));
    }

    /// For each of these customers who has an order, the first run that holds one.
    public Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        return database.read(() -> ledger.firstRunOf(customers));
    }

    /// The last day with a sale or a refund.
    public Optional<LocalDate> asOf() {
        return database.read(ledger::lastDay);
    }

    /// The history of every customer with a sale or refund up to that day in the shop's currency,
    /// in
    /// the order of their ids.
    public void eachHistory(LocalDate asOf, Consumer<PurchaseHistory> to) {
        database.read(() -> {
            histories.eachHistory(taxing(), asOf, to);
            return true;
        });
    }

    private Taxing taxing() {
        return new Taxing(base.get(), vat.get());
    }

    public PurchaseHistory historyOf(CustomerId id, LocalDate asOf) {
        return database.read(() -> histories.historyOf(id, taxing(), asOf));
    }

    /// The documents of a customer, the newest first.
    public List<OrderDocument> documentsOf(CustomerId id) {
        return database.read(() -> ledger.documentsOf(id, Integer.MAX_VALUE, vat.get()));
    }

    public Takings takings() {
        return database.read(() -> ledger.takings(base.get()));
    }

    @Override
    public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
        return database.read(() -> ledger.documentsOf(id, limit, vat.get()).stream()
                .map(OrderEntries::entry)
                .toList());
    }

    @Override
    public Set<CustomerId> holding(Collection<CustomerId> customers) {
        return database.read(() -> ledger.holding(customers));
    }

    @Override
    public List<ServingCost> costsOf(CustomerId id) {
        return database.read(() -> ledger.costsOf(id));
    }

    @Override
    public void eachCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            ledger.eachCost(until, to);
            return true;
        });
    }
}
