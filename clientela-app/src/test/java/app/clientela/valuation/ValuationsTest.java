package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import app.clientela.actions.CostsChanged;
import app.clientela.business.Business;
import app.clientela.business.NewShop;
import app.clientela.business.Trade;
import app.clientela.customers.Adding;
import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.NewCustomer;
import app.clientela.customers.ServingCost;
import app.clientela.customers.ValueSource;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewOrder;
import app.clientela.orders.Orders;
import app.clientela.orders.OrdersRecorded;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuationsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final Clock clock = Clock.fixed(Instant.parse("2026-07-02T09:00:00Z"), ZoneOffset.UTC);
    private final Ids ids = new Ids(clock, new Random(5));
    private final News news = new News();
    private Database database;
    private Jobs jobs;
    private Business business;
    private Customers customers;
    private Orders orders;
    private Valuations valuations;

    @BeforeEach
    void openShop() {
        database = TestDatabase.sqlite();
        jobs = new Jobs(database, ids, clock);
        business = new Business(database, news);
        customers = new Customers(database, ids, news, clock, () -> "IT");
        orders = new Orders(
                database, ids, news, () -> Shops.EURO, () -> business.get().vat());
        valuations = new Valuations(database, ids, clock, jobs, new Sources(business, customers, orders));
        news.on(OrdersRecorded.class, valuations::on);
        business.open(new NewShop(
                "Solferina", Trade.FOOD, "IT", Shops.EURO, ZoneId.of("Europe/Rome"), Locale.ITALIAN, false));
    }

    @AfterEach
    void close() {
        jobs.close();
        database.close();
    }

    @Test
    void hasNothingToSayBeforeTheFirstValuation() {
        assertThat(valuations.base()).isEmpty();
        assertThat(valuations.ranking(RankingQuery.all()).customers()).isEmpty();
        assertThat(valuations.trend()).isEmpty();
        assertThat(valuations.growth()).isEmpty();
        assertThat(valuations.slippingAway(3)).isEmpty();
    }

    @Test
    void valuesEverybodyAfterAnImport() {
        CustomerId anna = customer("Anna Bellini");
        CustomerId bruno = customer("Bruno Neri");
        RunId run = new RunId(ids.next());
        orders.record(List.of(sale(anna, "A1", 400), sale(anna, "A2", 200), sale(anna, "A3", 0)), run);
        orders.finish(run);
        assertThat(jobs.isPending(Valuations.REVALUE)).isTrue();
        assertThat(jobs.runWaiting()).isOne();

        BaseValue base = valuations.base().orElseThrow();
        assertThat(base.asOf()).isEqualTo(LAST);
        assertThat(base.counts().all()).isEqualTo(2);
        assertThat(base.flags()).contains("valuation.flag.borrowed");
        assertThat(base.margin().orElseThrow().totalAtHigh())
                .isGreaterThan(base.margin().orElseThrow().totalAtLow());
        RankingPage page = valuations.ranking(RankingQuery.all());
        assertThat(page.customers()).extracting(RankedCustomer::name).containsExactly("Anna Bellini", "Bruno Neri");
        CustomerValue value = valuations.valueOf(anna).orElseThrow();
        assertThat(value.rhythm().purchaseDays()).isEqualTo(3);
        assertThat(value.rhythm().usualGapDays()).contains(200);
        Rhythm.Next next = value.rhythm().next().orElseThrow();
        assertThat(List.of(LAST, next.low(), next.middle(), next.high()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(valuations.growth().orElseThrow().firstOn()).isEqualTo(LAST.minusDays(400));
        assertThat(value.paid().gross()).isEqualTo(euro(3 * 12_200));
        assertThat(value.paid().tax()).isEqualTo(euro(3 * 2_200));
        assertThat(value.worth().earned()).isEqualTo(euro(Math.round(30_000 * .2482)));
        assertThat(value.worth().total().meanMoney())
                .isEqualTo(base.worth().total().meanMoney());
        assertThat(valuations.valueOf(bruno).orElseThrow().worth().total().mean())
                .isZero();
        assertThat(valuations.provenance().orElseThrow().model().name()).isEqualTo("pareto-nbd");
        assertThat(valuations.trend()).isNotEmpty();
    }

    @Test
    void explainsAFigureToTheCent() {
        CustomerId anna = customer("Anna Bellini");
        RunId run = new RunId(ids.next());
        orders.record(List.of(sale(anna, "A1", 90), sale(anna, "A2", 40)), run);
        orders.finish(run);
        jobs.runWaiting();
        Reasons reasons = valuations.valueOf(anna).orElseThrow().reasons();
        assertThat(reasons.earned()).extracting(ReasonLine::step).startsWith(ReasonLine.Step.START);
        Worth worth = valuations.valueOf(anna).orElseThrow().worth();
        assertThat(reasons.total().getLast().figure()).isEqualTo(new ReasonLine.Figure.Expected(worth.total()));
        assertThat(reasons.lesson().staying()).isGreaterThan(reasons.lesson().leaving());
    }

    /// The call comes in after the valuation has read the costs, and before it writes its figures.
    @Test
    void keepsACostThatWasRecordedWhileItValued() {
        CustomerId anna = customer("Anna Bellini");
        RunId run = new RunId(ids.next());
        orders.record(List.of(sale(anna, "A1", 90), sale(anna, "A2", 40)), run);
        orders.finish(run);
        Calls calls = new Calls(anna);
        customers.add(calls);
        valuations.revalue();
        assertThat(calls.recorded).hasSize(1);
        assertThat(valuations.valueOf(anna).orElseThrow().worth().cost()).isEqualTo(euro(500));
    }

    /// A run is undone after the valuation has read who bought, and before it writes who there is.
    @Test
    void valuesOnceMoreWhereSomebodyLeftWhileItValued() {
        CustomerId anna = customer("Anna Bellini");
        CustomerId bruno = customer("Bruno Neri");
        List<LocalDate> asked = new ArrayList<>();
        customers.add(new Asked(until -> {
            asked.add(until);
            if (asked.size() == 1) {
                CompletableFuture.runAsync(() -> valuations.on(new CustomersWithdrawn(List.of(bruno))))
                        .join();
            }
        }));
        valuations.revalue();
        assertThat(asked).hasSize(2);
        assertThat(valuations.valueOf(anna)).isPresent();
    }

    @Test
    void waitsWithAValuationAfterACostButNotAfterAnImport() {
        CustomerId anna = customer("Anna Bellini");
        valuations.on(new CostsChanged(anna));
        assertThat(jobs.isPending(Valuations.REVALUE)).isFalse();
        assertThat(jobs.runWaiting()).isZero();
        valuations.on(new OrdersRecorded(new RunId(ids.next())));
        assertThat(jobs.isPending(Valuations.REVALUE)).isTrue();
        assertThat(jobs.runWaiting()).isOne();
        Jobs tomorrow = new Jobs(database, ids, Clock.offset(clock, Duration.ofDays(1)));
        assertThat(tomorrow.isPending(Valuations.REVALUE)).isFalse();
    }

    /// Has no cost to tell a valuation; as soon as it was asked, a call is recorded.
    private final class Calls implements ValueSource {
        private final CustomerId customer;
        private final List<ServingCost> recorded = new ArrayList<>();

        private Calls(CustomerId customer) {
            this.customer = customer;
        }

        @Override
        public List<ServingCost> costsOf(CustomerId id) {
            return List.copyOf(recorded);
        }

        @Override
        public void eachCost(LocalDate until, Consumer<ServingCost> to) {
            if (recorded.isEmpty()) {
                recorded.add(new ServingCost(customer, CostKind.EXPENSE, LAST, euro(500), 0, ""));
                CompletableFuture.runAsync(() -> valuations.on(new CostsChanged(customer)))
                        .join();
            }
        }
    }

    /// Has no costs, and says when it is asked for them.
    private record Asked(Consumer<LocalDate> by) implements ValueSource {
        @Override
        public List<ServingCost> costsOf(CustomerId id) {
            return List.of();
        }

        @Override
        public void eachCost(LocalDate until, Consumer<ServingCost> to) {
            by.accept(until);
        }
    }

    private CustomerId customer(String name) {
        Adding adding = customers.add(
                new NewCustomer(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Torino")));
        return switch (adding) {
            case Adding.Added(CustomerId id) -> id;
            case Adding.AlreadyHere(CustomerId id) -> id;
            case Adding.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static NewOrder sale(CustomerId customer, String number, int daysBeforeLast) {
        return new NewOrder(
                "shop",
                number,
                true,
                Kind.SALE,
                Optional.of(customer),
                LAST.minusDays(daysBeforeLast),
                Optional.empty(),
                euro(12_200),
                Optional.of(euro(10_000)),
                euro(0),
                euro(0),
                List.of(),
                Optional.empty(),
                1);
    }

    private static Money euro(long cents) {
        return new Money(cents, Shops.EURO);
    }
}
