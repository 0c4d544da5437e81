package app.clientela.valuation;

import app.clientela.actions.CostsChanged;
import app.clientela.business.ShopChanged;
import app.clientela.customers.CustomerId;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Ids;
import app.clientela.orders.OrdersRecorded;
import app.clientela.orders.OrdersRecounted;
import app.clientela.orders.OrdersWithdrawn;
import app.clientela.platform.db.Database;
import app.clientela.platform.jobs.Background;
import app.clientela.platform.jobs.Jobs;
import app.clientela.privacy.CustomerForgotten;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every customer is worth, and all of them together, as the newest valuation found it.
/// Valuing anew is slow work: it is a job, asked for by whoever changes what values rest on.
public final class Valuations {

    private static final Logger LOG = LoggerFactory.getLogger(Valuations.class);

    /// The kind of the job that values everybody anew.
    public static final String REVALUE = "valuation.revalue";

    /// Whoever notes one call often notes the next: valuing anew after each would keep the machine
    /// busy for no figure that anybody misses.
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final Jobs jobs;
    private final Sources sources;
    private final Revaluation revaluation;
    private final ValuationStore runs;
    private final RankingStore ranking;
    private final Rewriting rewriting;
    private final ForecastStore forecasts;
    private final EvidenceStore evidence;
    private final SpreadStore spread;
    private final GrowthStore growth;
    /// Whose costs have changed since the running valuation began to read.
    private final Set<CustomerId> costsSince = ConcurrentHashMap.newKeySet();
    /// Who has been merged into another since then.
    private final Set<CustomerId> mergedSince = ConcurrentHashMap.newKeySet();
    private final RankingListStore lists;
    private final RankingFilterStore filtered;

    public Valuations(Database database, Ids ids, Clock clock, Jobs jobs, Sources sources) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.jobs = jobs;
        this.sources = sources;
        this.revaluation = new Revaluation(sources, clock);
        this.runs = new ValuationStore(database);
        this.ranking = new RankingStore(database);
        this.rewriting = new Rewriting(ranking, sources.customers());
        this.forecasts = new ForecastStore(database);
        this.evidence = new EvidenceStore(database);
        this.spread = new SpreadStore(database);
        this.growth = new GrowthStore(database);
        this.lists = new RankingListStore(database);
        this.filtered = new RankingFilterStore(database);
        jobs.add(new RevaluationJob(this));
    }

    /// Values everybody anew, now: reads on one picture of the data, works it out, writes it beside
    /// what is shown, and puts it in its place. Does nothing while the shop is not open.
    public void revalue() {
        while (sources.business().isOpen() && !hasValued()) {
            LOG.info("customers left while all were valued: they are valued once more");
        }
    }

    /// @return false where some were removed meanwhile, and so nothing is shown
    private boolean hasValued() {
        database.write(this::forgetChanges);
        try (ForkJoinPool pool = Background.pool();
                ExecutorService reading = Executors.newSingleThreadExecutor(Background.threads("cards"))) {
            Revaluation.Gathered gathered = database.read(() -> revaluation.gather(pool));
            Assessed assessed = gathered.assessing().join();
            List<ForecastStore.Forecast> over =
                    database.read(() -> forecasts.over(assessed.framing().asOf()));
            ForkJoinTask<Findings> finding = pool.submit(() -> Findings.of(assessed, over, gathered.prices()));
            rewriting.write(assessed.figures(), reading, this::inUnit);
            database.read(rewriting::indexing).forEach(this::inUnit);
            Findings found = finding.join();
            return database.writeAlone(() -> {
                if (!rewriting.isShown()) {
                    return false;
                }
                costsSince.forEach(this::setCost);
                ranking.remove(mergedSince);
                keep(gathered, assessed, found);
                return true;
            });
        }
    }

    private void inUnit(Runnable work) {
        database.write(work);
    }

    /// As a unit of work, so that no change is forgotten that is told but not yet to be read.
    private void forgetChanges() {
        costsSince.clear();
        mergedSince.clear();
        rewriting.begin();
    }

    private void keep(Revaluation.Gathered gathered, Assessed assessed, Findings found) {
        LocalDate today = revaluation.today();
        ValuedRun run = new ValuedRun(
                ids.next(),
                clock.instant(),
                software(),
                gathered.settings(),
                assessed.framing(),
                found.totals,
                assessed.model());
        runs.insert(run);
        runs.replaceTrend(found.trend);
        evidence.replace(run, found.evidence);
        spread.replace(found.spread, found.groups);
        growth.replace(run, found.growth);
        if (!forecasts.has(today)) {
            forecasts.add(run, today);
        }
    }

    /// What is found out of the whole base while the figures of everybody are written.
    private record Findings(
            BaseFigures totals,
            List<TrendCalibration.Point> trend,
            Evidence evidence,
            SpreadFigures spread,
            List<GroupFigures> groups,
            Growth growth) {
        static Findings of(Assessed assessed, List<ForecastStore.Forecast> over, Optional<PriceFigures> prices) {
            return new Findings(
                    assessed.totals(),
                    assessed.points(),
                    assessed.evidence(over),
                    assessed.spread(),
                    assessed.groups(),
                    assessed.growth(prices));
        }
    }

    public void on(OrdersRecorded event) {
        jobs.enqueue(REVALUE, "");
    }

    public void on(OrdersWithdrawn event) {
        jobs.enqueue(REVALUE, "");
    }

    public void on(OrdersRecounted event) {
        jobs.enqueue(REVALUE, "");
    }

    public void on(ShopChanged event) {
        jobs.enqueue(REVALUE, "");
    }

    /// Lets go of customers who are about to be removed.
    public void on(CustomersWithdrawn event) {
        database.write(() -> {
            rewriting.stop();
            ranking.remove(event.customers());
            forecasts.remove(event.customers());
        });
        jobs.enqueue(REVALUE, "");
    }

    /// Whoever was merged is not listed any more; whoever was parted comes back with the next
    /// valuation.
    public void on(CustomersJoined event) {
        Set<CustomerId> merged = new HashSet<>(event.told());
        merged.remove(event.now());
        mergedSince.addAll(merged);
        database.write(() -> ranking.remove(merged));
        jobs.enqueue(REVALUE, "");
    }

    /// Whoever is erased is in no list and no forecast any more; their sales are nobody's.
    public void on(CustomerForgotten event) {
        database.write(() -> {
            rewriting.stop();
            ranking.remove(event.customers());
            forecasts.remove(event.customers());
        });
        jobs.enqueue(REVALUE, "");
    }

    /// A cost to serve was recorded or taken back: the customer's own cost is right at once, what
    /// follows from it after the next valuation, which waits until no more are recorded.
    public void on(CostsChanged event) {
        costsSince.add(event.customer());
        database.write(() -> setCost(event.customer()));
        jobs.enqueueLater(REVALUE, "", QUIET, LONGEST);
    }

    private void setCost(CustomerId customer) {
        long cost = sources.customers().servingCosts(customer).stream()
                .map(ServingCost::amount)
                .filter(amount ->
                        amount.currency().equals(sources.business().get().currency()))
                .mapToLong(amount -> amount.minor())
                .sum();
        ranking.setCost(customer, cost);
    }

    /// False until the first valuation has ended.
    public boolean hasBeenMade() {
        return database.read(runs::isAny);
    }

    /// All customers together; empty until the first valuation has ended.
    public Optional<BaseValue> base() {
        return database.read(() ->
                runs.newest().map(run -> new ShownFigures(run.framing()).base(run.totals(), run.model())));
    }

    /// Where the figures come from.
    public Optional<Provenance> provenance() {
        return database.read(
                () -> runs.newest().map(run -> new Provenance(run.model(), run.software(), run.finishedAt())));
    }

    /// How right the forecasts have been; empty until the first valuation has ended.
    public Optional<Evidence> evidence() {
        return database.read(
                () -> runs.newest().flatMap(run -> evidence.find(run.framing().currency())));
    }

    /// How the expected margin is spread over the customers; empty while too few have bought.
    public Optional<Spread> spread() {
        return database.read(() -> shown().flatMap(shown -> shown.spread(spread.spread())));
    }

    /// What is expected of every status and tag that somebody has, and of everybody.
    public List<GroupOutlook> groups() {
        return database.read(() -> shown().stream()
                .flatMap(shown -> spread.groups().stream().map(shown::group))
                .toList());
    }

    /// The first by total value, in their order.
    public List<Leader> leaders() {
        return database.read(() -> shown().stream()
                .flatMap(shown -> spread.leaders().stream()
                        .map(first -> new Leader(shown.ranked(first.customer()), shown.certainty(first.lead()))))
                .toList());
    }

    /// Who comes back and where growth comes from; empty until the first valuation has ended.
    public Optional<Growth> growth() {
        return database.read(
                () -> runs.newest().flatMap(run -> growth.find(run.framing().currency())));
    }

    /// The total value at the ends of past months, oldest first.
    public List<TrendPoint> trend() {
        return database.read(() -> shown().stream()
                .flatMap(shown ->
                        runs.trend().stream().map(point -> new TrendPoint(point.on(), shown.amount(point.total()))))
                .toList());
    }

    /// One page of the list of customers.
    public RankingPage ranking(RankingQuery query) {
        return database.read(() -> shown().map(shown -> new RankingReader(lists, shown).page(query, counts()))
                .orElse(RankingReader.NOTHING));
    }

    /// Everybody whom a question finds, in its order; from the first page, whichever it asks for.
    public void each(RankingQuery query, Consumer<RankedCustomer> to) {
        PageTurn turn = PageTurn.FIRST;
        List<RankedCustomer> read = readFrom(turn, query);
        while (!read.isEmpty()) {
            read.forEach(to);
            turn = PageTurn.of(Optional.of(PageTurn.behind(read.getLast().publicId())));
            read = readFrom(turn, query);
        }
    }

    private List<RankedCustomer> readFrom(PageTurn turn, RankingQuery query) {
        return database.read(() -> shown().stream()
                .flatMap(shown -> lists.onward(query, turn).stream().map(shown::ranked))
                .toList());
    }

    /// What those of whom all filters are true bring; empty until the first valuation has ended.
    public Optional<GroupSum> sum(List<RankingFilter> filters) {
        return database.read(() -> shown().map(shown -> filtered.sum(filters, shown)));
    }

    public int count(List<RankingFilter> filters) {
        return database.read(() -> filtered.count(filters));
    }

    public boolean has(List<RankingFilter> filters, CustomerId customer) {
        return database.read(() -> filtered.has(filters, customer));
    }

    /// All of whom all filters are true, one after the other.
    public void each(List<RankingFilter> filters, Consumer<CustomerId> to) {
        database.read(() -> {
            filtered.each(filters, to);
            return true;
        });
    }

    /// Everything about one customer; empty before the first valuation that knew them.
    public Optional<CustomerValue> valueOf(CustomerId id) {
        return database.read(() -> shown().flatMap(shown -> ranking.find(id).map(shown::customer)));
    }

    /// Those slipping away, the most value at risk first.
    public List<RankedCustomer> slippingAway(int most) {
        return database.read(() -> shown().stream()
                .flatMap(shown -> lists.slippingAway(most).stream().map(shown::ranked))
                .toList());
    }

    private Optional<ShownFigures> shown() {
        return runs.newest().map(run -> new ShownFigures(run.framing()));
    }

    private GroupCounts counts() {
        return runs.newest().orElseThrow().totals().counts();
    }

    private static String software() {
        String own = Optional.ofNullable(Valuations.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return "Clientela " + own + ", Java " + Runtime.version();
    }
}
