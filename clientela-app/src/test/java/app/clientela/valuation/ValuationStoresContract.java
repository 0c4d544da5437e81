package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.CustomerCard;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Probability;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the stores of this room promise, on every database.
abstract class ValuationStoresContract {

    private static final int CUSTOMERS = 130;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Map<CustomerId, CustomerCard> cards = new HashMap<>();
    Database database;
    private ValuationStore runs;
    private RankingStore ranking;
    private RankingListStore lists;
    private ForecastStore forecasts;
    private Assessed assessed;
    private ValuedRun run;

    abstract Database open();

    @BeforeEach
    void keepOneValuation() {
        database = open();
        runs = new ValuationStore(database);
        ranking = new RankingStore(database);
        lists = new RankingListStore(database);
        forecasts = new ForecastStore(database);
        assessed = Assessment.assess(
                Shops.histories(Shops.simulated(CUSTOMERS, new SplittableRandom(11))), Shops.assumptions());
        run = new ValuedRun(
                ids.next(),
                Instant.ofEpochMilli(1_780_000_000_123L),
                "Clientela test",
                "usual",
                assessed.framing(),
                assessed.totals(),
                assessed.model());
        database.write(() -> {
            for (int i = 1; i <= CUSTOMERS; i++) {
                makeCustomer(i);
            }
            runs.insert(run);
            show(assessed, cards);
        });
    }

    private void show(Assessed all, Map<CustomerId, CustomerCard> known) {
        ranking.begin();
        ranking.add(all.figures().stream()
                .map(figures -> new RankingStore.Listed(figures, Objects.requireNonNull(known.get(figures.customer()))))
                .toList());
        ranking.indexing().forEach(Runnable::run);
        ranking.show();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackTheNewestRunAsItWas() {
        ValuedRun read = database.read(() -> runs.newest()).orElseThrow();
        assertThat(read.framing()).isEqualTo(run.framing());
        assertThat(read.model()).isEqualTo(run.model());
        assertThat(read.finishedAt()).isEqualTo(run.finishedAt());
        assertThat(new ShownFigures(read.framing()).base(read.totals(), read.model()))
                .isEqualTo(assessed.base());

        assertThat(database.read(runs::isAny)).isTrue();

        ValuedRun later =
                new ValuedRun(ids.next(), run.finishedAt(), "later", "usual", run.framing(), run.totals(), run.model());
        database.write(() -> runs.insert(later));
        assertThat(database.read(() -> runs.newest()).orElseThrow().software()).isEqualTo("later");
    }

    @Test
    void givesBackEveryCustomerAsTheyWere() {
        for (CustomerFigures customer : assessed.figures()) {
            assertThat(database.read(() -> ranking.find(customer.customer()))).contains(customer);
        }
        assertThat(database.read(() -> ranking.find(new CustomerId(999)))).isEmpty();
    }

    @Test
    void showsTheOldOnesUntilTheNewOnesAreAllThere() {
        CustomerFigures changed = assessed.figures().getFirst();
        database.write(() -> ranking.setCost(changed.customer(), 77));
        database.write(ranking::begin);
        assertThat(database.read(() -> ranking.find(changed.customer())))
                .hasValueSatisfying(figures -> assertThat(figures.made().cost()).isEqualTo(77));
        database.write(ranking::stop);
        database.write(() -> show(assessed, cards));
        assertThat(database.read(() -> ranking.find(changed.customer()))).contains(changed);
        assertThat(pages(RankingQuery.all())).hasSize(3);
    }

    @Test
    void readsEverySortedListInPagesForwardAndBack() {
        for (RankingQuery.Sort sort : RankingQuery.Sort.values()) {
            RankingQuery query = new RankingQuery(new RankingQuery.Group.All(), "", sort, Optional.empty());
            List<RankingPage> pages = pages(query);
            assertThat(pages).extracting(page -> page.customers().size()).containsExactly(50, 50, 30);
            List<CustomerId> ids = pages.stream()
                    .flatMap(page -> page.customers().stream())
                    .map(RankedCustomer::customer)
                    .toList();
            assertThat(ids).as("%s", sort).doesNotHaveDuplicates().hasSize(CUSTOMERS);

            RankingPage second = page(at(query, pages.get(2).previous()));
            assertThat(second.customers()).isEqualTo(pages.get(1).customers());
            RankingPage first = page(at(query, second.previous()));
            assertThat(first.customers()).isEqualTo(pages.get(0).customers());
            assertThat(first.previous()).isEmpty();
            assertThat(page(at(query, first.next())).customers()).isEqualTo(second.customers());
        }
    }

    @Test
    void readsOnwardWhatPagesShow() {
        for (RankingQuery.Sort sort : RankingQuery.Sort.values()) {
            RankingFilter some = new RankingFilter.Within(RankedFigure.PLACE, 20, 110);
            RankingQuery query =
                    new RankingQuery(new RankingQuery.Group.Filtered(List.of(some)), "", sort, Optional.empty());
            List<CustomerId> paged = pages(query).stream()
                    .flatMap(page -> page.customers().stream())
                    .map(RankedCustomer::customer)
                    .toList();
            assertThat(paged).hasSize(91).doesNotHaveDuplicates();
            assertThat(database.read(() -> lists.onward(query, PageTurn.FIRST)))
                    .extracting(RankedFigures::customer)
                    .isEqualTo(paged);
        }
    }

    @Test
    void sortsByWhatTheQuestionSays() {
        assertThat(sorted(RankingQuery.Sort.TOTAL))
                .extracting(RankedCustomer::place)
                .isSorted();
        assertThat(sorted(RankingQuery.Sort.CHANCE))
                .extracting(customer -> -customer.buysAgain().mean())
                .isSorted();
        assertThat(sorted(RankingQuery.Sort.LAST))
                .extracting(customer ->
                        -customer.rhythm().last().orElse(LocalDate.EPOCH).toEpochDay())
                .isSorted();
        assertThat(sorted(RankingQuery.Sort.RISK))
                .extracting(customer -> -customer.atRisk().minor())
                .isSorted();
        assertThat(sorted(RankingQuery.Sort.NAME))
                .extracting(RankedCustomer::name)
                .isSorted();
    }

    @Test
    void filtersByStatusAndSearchesByEveryWord() {
        for (Status status : Status.values()) {
            RankingQuery query = new RankingQuery(
                    new RankingQuery.Group.With(status), "", RankingQuery.Sort.TOTAL, Optional.empty());
            RankingPage page = page(query);
            assertThat(page.customers()).allMatch(customer -> customer.status() == status);
            assertThat(page.found()).isEqualTo(database.read(() -> lists.count(query)));
        }
        RankingPage found = page(search("Ántonia 017"));
        assertThat(found.customers()).extracting(RankedCustomer::name).containsExactly("Antônia 017");
        assertThat(found.found()).isOne();
        assertThat(page(search("100%")).customers()).isEmpty();
        assertThat(page(search("antonia")).found()).isEqualTo(CUSTOMERS);
        assertThat(database.read(() -> lists.found(search("antonia"), 7))).hasSize(7);
    }

    @Test
    void listsThoseSlippingAwayByTheValueAtRisk() {
        List<RankedFigures> slipping = database.read(() -> lists.slippingAway(500));
        assertThat(slipping).hasSize(run.totals().counts().byStatus().getOrDefault(Status.SLIPPING, 0));
        assertThat(slipping).extracting(figures -> -figures.sums().atRisk()).isSorted();
        assertThat(slipping.stream()
                        .mapToLong(figures -> figures.sums().atRisk())
                        .sum())
                .isEqualTo(run.totals().atRisk());
    }

    @Test
    void changesTheCostOfOneCustomer() {
        database.write(() -> ranking.setCost(new CustomerId(7), 4_321));
        CustomerFigures changed =
                database.read(() -> ranking.find(new CustomerId(7))).orElseThrow();
        assertThat(changed.made().cost()).isEqualTo(4_321);
        assertThat(database.read(() -> ranking.find(new CustomerId(8)))
                        .orElseThrow()
                        .made()
                        .cost())
                .isZero();
    }

    @Test
    void writesTheJournalAndGivesItBackWhenItsTimeIsOver() {
        database.write(() -> {
            assertThat(forecasts.has(TODAY)).isFalse();
            forecasts.add(run, TODAY);
        });
        assertThat(database.read(() -> forecasts.has(TODAY.withDayOfMonth(31)))).isTrue();
        assertThat(database.read(() -> forecasts.has(TODAY.plusMonths(1)))).isFalse();
        LocalDate over = Shops.AS_OF.plusMonths(12);
        assertThat(database.read(() -> forecasts.over(over.minusDays(1)))).isEmpty();
        CustomerFigures third =
                database.read(() -> ranking.find(new CustomerId(3))).orElseThrow();
        assertThat(database.read(() -> forecasts.over(over.plusDays(40))))
                .hasSize(CUSTOMERS)
                .contains(new ForecastStore.Forecast(
                        new CustomerId(3),
                        Shops.AS_OF,
                        over,
                        third.ahead().margin(),
                        third.ahead().days(),
                        new Probability(third.ahead().again().mean())));
        database.write(() -> forecasts.remove(List.of(new CustomerId(3))));
        assertThat(database.read(() -> forecasts.over(over))).hasSize(CUSTOMERS - 1);
    }

    @Test
    void givesBackTheNewestEvidenceAsItWas() {
        EvidenceStore store = new EvidenceStore(database);
        assertThat(database.read(() -> store.find(Shops.EURO))).isEmpty();
        Evidence evidence = assessed.evidence(List.of());
        assertThat(evidence.hindcast()).isPresent();
        database.write(() -> store.replace(run, evidence));
        assertThat(database.read(() -> store.find(Shops.EURO))).contains(evidence);
        Evidence.Held held = evidence.hindcast().orElseThrow().held();
        Evidence bare = new Evidence(
                evidence.reason(),
                evidence.season(),
                evidence.mostShare(),
                List.of(),
                Optional.empty(),
                Optional.of(held));
        database.write(() -> store.replace(run, bare));
        assertThat(database.read(() -> store.find(Shops.EURO))).contains(bare);
    }

    @Test
    void givesBackHowTheNewestValuationFoundValueSpread() {
        SpreadStore store = new SpreadStore(database);
        assertThat(database.read(store::spread).points()).isEmpty();
        assertThat(database.read(store::groups)).isEmpty();
        database.write(() -> store.replace(assessed.spread(), assessed.groups()));
        database.write(() -> store.replace(assessed.spread(), assessed.groups()));
        assertThat(database.read(store::spread)).isEqualTo(assessed.spread());
        assertThat(assessed.spread().points()).isNotEmpty();
        assertThat(database.read(store::groups))
                .containsExactlyInAnyOrderElementsOf(assessed.groups())
                .extracting(group -> -group.expected())
                .isSorted();
        database.write(() -> store.replace(new SpreadFigures(List.of()), List.of()));
        assertThat(database.read(store::spread).points()).isEmpty();
    }

    @Test
    void listsTheFirstWithTheirCertainty() {
        List<SpreadStore.First> leaders = database.read(new SpreadStore(database)::leaders);
        assertThat(leaders)
                .extracting(first -> first.customer().place())
                .startsWith(1, 2, 3)
                .hasSize(20);
        assertThat(leaders.getFirst().lead())
                .isEqualTo(assessed.figures().byPlace().getFirst().ahead().lead());
        assertThat(leaders.getFirst().lead().first()).isGreaterThan(.5);
    }

    @Test
    void givesBackTheNewestGrowthAsItWas() {
        GrowthStore store = new GrowthStore(database);
        assertThat(database.read(() -> store.find(Shops.EURO))).isEmpty();
        Growth growth = assessed.growth(Optional.empty());
        assertThat(growth.split()).isPresent();
        assertThat(growth.second()).isPresent();
        assertThat(growth.retention().cohorts()).hasSize(8);
        database.write(() -> store.replace(run, growth));
        assertThat(database.read(() -> store.find(Shops.EURO))).contains(growth);
        Growth bare = new Growth(
                growth.firstOn(),
                new Retention(Retention.Step.MONTH, List.of()),
                Optional.empty(),
                growth.movement(),
                Optional.empty());
        database.write(() -> store.replace(run, bare));
        assertThat(database.read(() -> store.find(Shops.EURO))).contains(bare);
    }

    @Test
    void listsThoseWhoBoughtOnceInATime() {
        for (Retention.Cohort cohort :
                assessed.growth(Optional.empty()).retention().cohorts()) {
            RankingQuery query = new RankingQuery(
                    new RankingQuery.Group.Once(cohort.from(), cohort.to()),
                    "",
                    RankingQuery.Sort.TOTAL,
                    Optional.empty());
            RankingPage page = page(query);
            assertThat(page.found()).isEqualTo(cohort.once());
            assertThat(page.customers())
                    .hasSize(cohort.once())
                    .allMatch(customer -> customer.rhythm().purchaseDays() == 1);
        }
    }

    @Test
    void letsGoOfCustomersWhoLeave() {
        database.write(() -> {
            forecasts.add(run, TODAY);
            ranking.remove(List.of(new CustomerId(1), new CustomerId(2)));
            forecasts.remove(List.of(new CustomerId(1), new CustomerId(2)));
            database.sql().execute("delete from customer where id in (1, 2)");
        });
        assertThat(page(RankingQuery.all()).customers()).hasSize(50);
        assertThat(database.read(() -> ranking.find(new CustomerId(1)))).isEmpty();
        assertThat(database.read(() -> forecasts.over(Shops.AS_OF.plusYears(2))))
                .extracting(ForecastStore.Forecast::customer)
                .hasSize(CUSTOMERS - 2)
                .doesNotContain(new CustomerId(2));
    }

    @Test
    void replacesTheTrend() {
        List<TrendCalibration.Point> points = assessed.points();
        database.write(() -> runs.replaceTrend(points));
        database.write(() -> runs.replaceTrend(points));
        assertThat(database.read(() -> runs.trend())).isEqualTo(points);
    }

    private void makeCustomer(int i) {
        PublicId publicId = new PublicId(String.format("%022d", i));
        CustomerId id = new CustomerId(i);
        String name = String.format("Antônia %03d", i);
        database.sql()
                .execute(
                        "insert into customer (id, public_id, name, place, created_at) values (?, ?, ?, ?, 0)",
                        (long) i,
                        publicId.value(),
                        name,
                        "Torino");
        cards.put(id, new CustomerCard(id, publicId, name, "Torino", String.format("antonia %03d torino", i)));
    }

    private RankingPage page(RankingQuery query) {
        return database.read(() -> new RankingReader(lists, new ShownFigures(run.framing()))
                .page(query, run.totals().counts()));
    }

    private List<RankingPage> pages(RankingQuery query) {
        List<RankingPage> pages = new ArrayList<>();
        Optional<RankingQuery> next = Optional.of(query);
        while (next.isPresent()) {
            RankingPage page = page(next.get());
            pages.add(page);
            next = page.next().map(from -> at(query, Optional.of(from)));
        }
        return pages;
    }

    private List<RankedCustomer> sorted(RankingQuery.Sort sort) {
        return pages(new RankingQuery(new RankingQuery.Group.All(), "", sort, Optional.empty())).stream()
                .flatMap(page -> page.customers().stream())
                .toList();
    }

    private static RankingQuery at(RankingQuery query, Optional<String> from) {
        return new RankingQuery(query.group(), query.search(), query.sort(), from);
    }

    private static RankingQuery search(String words) {
        return new RankingQuery(new RankingQuery.Group.All(), words, RankingQuery.Sort.TOTAL, Optional.empty());
    }
}
