package app.clientela.orders;

import app.clientela.business.ShopChanged;
import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.customers.TimelineSource;
import app.clientela.customers.ValueSource;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What was sold and given back, from documents, and the purchase histories in it.
public final class Orders implements TimelineSource, ValueSource {

    /// So many sales are the newest: some weeks of a large shop, all there are of a small one.
    private static final int LATELY = 5_000;

    private final Database database;
    private final News news;
    private final Supplier<Currency> base;
    private final Supplier<Vat> vat;
    private final HolderStore holders;
    private final OrderStore store;
    private final HalfStore halves;
    private final SoFarStore soFar;
    private final StandingStore standing;
    private final ShareStore shares;
    private final PaymentStore payments;
    private final TillStore tills;
    private final SourceStore sources;
    private final WithdrawalStore withdrawals;
    private final Settling settling;
    private final HistoryStore histories;
    private final LedgerStore ledger;
    private final CostStore costs;
    private final TakingsStore takings;
    private final SourceFiguresStore figures;
    private final SoldStore sold;
    private final SoldTwiceStore soldTwice;

    /// @param base the shop's own currency; sales in others are kept apart
    /// @param vat what amounts hold of tax where their documents do not say it
    public Orders(Database database, Ids ids, News news, Supplier<Currency> base, Supplier<Vat> vat) {
        this.database = database;
        this.news = news;
        this.base = base;
        this.vat = vat;
        this.holders = new HolderStore(database);
        this.store = new OrderStore(database, ids);
        this.halves = new HalfStore(database, ids, store);
        this.soFar = new SoFarStore(database, ids, store);
        this.standing = new StandingStore(database);
        this.shares = new ShareStore(database);
        this.payments = new PaymentStore(database, ids);
        this.tills = new TillStore(database);
        this.sources = new SourceStore(database);
        this.withdrawals = new WithdrawalStore(database);
        this.settling = new Settling(database, vat);
        this.histories = new HistoryStore(database);
        this.ledger = new LedgerStore(database);
        this.costs = new CostStore(database);
        this.takings = new TakingsStore(database);
        this.figures = new SourceFiguresStore(database);
        this.sold = new SoldStore(database);
        this.soldTwice = new SoldTwiceStore(database);
    }

    /// Records orders, in the order of the file. Recording the same again changes nothing.
    public List<Recording> record(List<NewOrder> orders, RunId run) {
        return record(orders, run, store::record);
    }

    /// Records orders as one of two files tells them: one tells the lines, the other only the rest,
    /// such as what the payment cost. Together they are one order, whichever comes first.
    public List<Recording> recordHalves(List<NewOrder> halves, RunId run) {
        return record(halves, run, this.halves::record);
    }

    private List<Recording> record(
            List<NewOrder> orders, RunId run, BiFunction<List<NewOrder>, RunId, List<Recording>> recorder) {
        Map<Boolean, List<NewOrder>> soFars = orders.stream().collect(Collectors.partitioningBy(NewOrder::isSoFar));
        return database.write(() -> {
            told(orders, NewOrder::source, run);
            Iterator<Recording> plain =
                    recorder.apply(soFars.getOrDefault(false, List.of()), run).iterator();
            Iterator<Recording> growing =
                    soFar.record(soFars.getOrDefault(true, List.of()), run).iterator();
            return orders.stream()
                    .map(order -> order.isSoFar() ? growing.next() : plain.next())
                    .toList();
        });
    }

    /// Records that orders were called off. They count nowhere from the end of the run on, whenever
    /// they are told themselves.
    public void cancel(List<Cancellation> cancellations, RunId run) {
        database.write(() -> {
            told(cancellations, Cancellation::source, run);
            standing.cancel(cancellations, run);
        });
    }

    /// Records which sales refunds give back, where they name several.
    public void nameSales(List<NamedSales> named, RunId run) {
        database.write(() -> shares.name(named, run));
    }

    /// Records money that moved for orders told elsewhere. What a later run tells under the same
    /// source and number takes the place of the earlier.
    public void pay(List<NewPayment> moved, RunId run) {
        database.write(() -> {
            told(moved, NewPayment::source, run);
            payments.pay(moved, run);
        });
    }

    /// Records what tills took, a day each; again under the same source and number, in its place.
    public void till(List<NewTillDay> days, RunId run) {
        database.write(() -> {
            told(days, NewTillDay::source, run);
            tills.till(days, run);
        });
    }

    private <T> void told(List<T> all, Function<T, String> source, RunId run) {
        sources.told(all.stream().map(source).collect(Collectors.toSet()), run);
    }

    /// Ends a run: refunds, papers and payments find their sales, and whoever listens hears it. In
    /// a large ledger this takes a while: outside a unit, others write between its steps. Done
    /// again, it comes to the same.
    public void finish(RunId run) {
        settle();
        database.write(() -> news.tell(new OrdersRecorded(run)));
    }

    private void settle() {
        settling.steps().forEach(database::write);
    }

    /// Looks once more for what belongs together, as `finish` does, and tells whoever listens.
    public void recount() {
        settle();
        database.write(() -> news.tell(new OrdersRecounted()));
    }

    /// Undoes a run: what it alone told goes, what it changed or called off is as before, and all
    /// is settled anew.
    public void withdraw(RunId run) {
        database.write(() -> {
            standing.withdraw(run);
            shares.withdraw(run);
            payments.withdraw(run);
            tills.withdraw(run);
            soFar.withdraw(run);
            halves.withdraw(run);
            withdrawals.withdraw(run);
            sources.withdraw(run);
            settle();
            news.tell(new OrdersWithdrawn(run));
        });
    }

    /// What came in holds more or less tax from now on, where its documents do not say it.
    public void on(ShopChanged event) {
        database.write(this::settle);
    }

    /// Takes the source's sales for what the owner says they are, from now on and in the past.
    public void setRole(String source, SourceRole role) {
        database.write(() -> {
            sources.setRole(source, role);
            recount();
        });
    }

    /// The owner says that these two sources do not tell the same sales, however alike they look.
    public void bothCount(String source, String other) {
        database.write(() -> sources.bothCount(source, other));
    }

    /// For every two sources whose sales look like the same ones, and of which nobody has said
    /// whether they are, how many do, as of the end of the last run.
    public List<SourcePairs> pairs() {
        return database.read(sources::openPairs);
    }

    /// All that orders, tills and payments come from, in the order of the alphabet.
    public List<SourceFigures> sources() {
        return database.read(() -> figures.figures(sources.lastRuns(), sources.roles()));
    }

    /// The sales that this run made or changed and that are called off now, by currency, as they
    /// stand now.
    public List<CancelledSales> cancelledOf(RunId run) {
        return database.read(() -> standing.cancelledOf(run, vat.get()));
    }

    /// What came in for no order we know, by currency.
    public List<LoosePayments> loosePayments() {
        return database.read(payments::loose);
    }

    /// What the newest sales in the shop's own currency were made of, the most money first.
    public List<SoldProduct> soldLately() {
        return database.read(() -> sold.lately(base.get(), LATELY));
    }

    /// Who bought under each of these numbers, whatever their source; left out where nobody did or
    /// several did.
    public Map<String, CustomerId> buyersOf(Collection<String> numbers) {
        return database.read(() -> ledger.buyersOf(numbers));
    }

    /// Hands over what documents say of customers who were merged or parted. What is looked for
    /// among one customer's orders waits for `recount`.
    public void on(CustomersJoined event) {
        database.write(() -> holders.hand(event.told(), event.now()));
    }

    public void on(CustomersWithdrawn event) {
        database.write(() -> holders.forget(event.customers()));
    }

    /// For each of these customers who has an order, the first run that holds one.
    public Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        return database.read(() -> ledger.firstRunOf(customers));
    }

    /// Every run that told or repeated something of these customers.
    public Set<RunId> runsOf(Set<CustomerId> told) {
        return database.read(() -> ledger.runsOf(told));
    }

    /// The last day with a sale or a refund. A till's day names nobody and is none.
    public Optional<LocalDate> asOf() {
        return database.read(ledger::lastDay);
    }

    /// The history of every customer with a sale or refund up to that day in the shop's currency,
    /// in the order of their ids.
    /// @param to must ask the shop's data nothing meanwhile
    public void eachHistory(LocalDate asOf, Consumer<PurchaseHistory> to) {
        database.read(() -> {
            histories.eachHistory(taxing(), asOf, to);
            return true;
        });
    }

    /// Every product that has quantities in two times that follow one another, to customers who
    /// bought something in both; of a very large shop, to every so-manieth of them.
    /// {@return all that these customers paid in the two times, with tax}
    public Money eachSoldTwice(DayRange early, DayRange late, Consumer<SoldTwice> to) {
        return database.read(() -> soldTwice.each(base.get(), early, late, to));
    }

    private Taxing taxing() {
        return new Taxing(base.get(), vat.get());
    }

    public PurchaseHistory historyOf(CustomerId id, LocalDate asOf) {
        return database.read(() -> histories.historyOf(id, taxing(), asOf));
    }

    /// The documents of a customer that count, the newest first.
    public List<OrderDocument> documentsOf(CustomerId id) {
        return database.read(() -> ledger.documentsOf(id, Integer.MAX_VALUE, vat.get()));
    }

    public Takings takings() {
        return database.read(() -> takings.takings(base.get()));
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
        return database.read(() -> costs.costsOf(id));
    }

    @Override
    public void eachCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            costs.eachCost(until, to);
            return true;
        });
    }
}
