package app.clientela.groups;

import app.clientela.business.Business;
import app.clientela.business.NewShop;
import app.clientela.business.Trade;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.Identity;
import app.clientela.customers.Merges;
import app.clientela.customers.Recognition;
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
import app.clientela.privacy.Channel;
import app.clientela.privacy.NewConsent;
import app.clientela.privacy.Privacy;
import app.clientela.privacy.PrivacyTools;
import app.clientela.valuation.Sources;
import app.clientela.valuation.Valuations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/// A shop with the rooms that groups stand on, and sixty customers whose figures are drawn at
/// random over what a valuation found.
final class GroupShop implements AutoCloseable {

    static final int CUSTOMERS = 60;
    static final RunId RUN = new RunId(4);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> TOWNS = List.of("Torino", "Cuneo", "Asti", "São Paulo");
    private static final List<String> STATUSES = List.of("new", "slipping", "lost", "growing", "loyal", "occasional");
    private static final int LAST = Math.toIntExact(RandomRules.AS_OF.toEpochDay());

    final Clock clock = Clock.fixed(Instant.parse("2026-07-02T09:00:00Z"), ZoneOffset.UTC);
    final Database database;
    final Customers customers;
    final Merges merges;
    final Privacy privacy;
    final Valuations valuations;
    final Groups groups;
    final List<CustomerId> all = new ArrayList<>();
    private final Jobs jobs;
    private final Orders orders;

    GroupShop(Database database) {
        this.database = database;
        News news = new News();
        Ids ids = new Ids(clock, new Random(5));
        jobs = new Jobs(database, ids, clock);
        Business business = new Business(database, news);
        business.open(
                new NewShop("Solferina", Trade.FOOD, "IT", EURO, ZoneId.of("Europe/Rome"), Locale.ITALIAN, false));
        customers = new Customers(database, ids, news, clock, () -> "IT");
        merges = new Merges(database, ids, news, clock);
        orders =
                new Orders(database, ids, news, () -> EURO, () -> business.get().vat());
        privacy = new Privacy(
                new PrivacyTools(database, ids, clock, new Random(2)),
                customers,
                () -> business.get().zone());
        valuations = new Valuations(database, ids, clock, jobs, new Sources(business, customers, orders));
        groups = new Groups(
                new GroupTools(database, ids, clock), new GroupSources(business, customers, privacy, valuations));
        news.on(OrdersRecorded.class, valuations::on);
        news.on(CustomersJoined.class, privacy::on);
        news.on(CustomersJoined.class, orders::on);
        news.on(CustomersJoined.class, valuations::on);
        news.on(CustomersJoined.class, groups::on);
        news.on(CustomersWithdrawn.class, valuations::on);
        news.on(CustomersWithdrawn.class, groups::on);
        fill();
    }

    private void fill() {
        SplittableRandom random = new SplittableRandom(3);
        database.write(() -> {
            for (int i = 0; i < CUSTOMERS; i++) {
                all.add(customer(i));
                if (i % 3 == 0) {
                    customers.tag(all.get(i), i % 2 == 0 ? "amico" : "bar");
                }
            }
            consents(random);
        });
        buy(all.getFirst(), "A-1", RandomRules.AS_OF);
        for (int i = 50; i < CUSTOMERS; i += 4) {
            merges.merge(all.get(i - 9), all.get(i), Optional.empty());
        }
        value();
        draw(random);
    }

    private CustomerId customer(int i) {
        Identity who = new Identity(
                "shop",
                Optional.of("C-" + i),
                Optional.of(String.format("Antônia %03d", i)),
                i % 3 == 1 ? Optional.empty() : Optional.of("a" + i + "@example.com"),
                i % 4 == 1 ? Optional.of("+39 335 65816" + (10 + i)) : Optional.empty(),
                Optional.empty(),
                Optional.of(TOWNS.get(i % TOWNS.size())),
                Optional.empty(),
                true);
        return switch (customers.recognise(List.of(who), RUN).getFirst()) {
            case Recognition.Created(CustomerId id) -> id;
            case Recognition other -> throw new AssertionError(other);
        };
    }

    void buy(CustomerId customer, String number, LocalDate on) {
        Money net = new Money(2_000, EURO);
        Money zero = Money.zero(EURO);
        NewOrder order = new NewOrder(
                "shop",
                number,
                true,
                Kind.SALE,
                Optional.of(customer),
                on,
                Optional.empty(),
                new Money(2_440, EURO),
                Optional.of(net),
                zero,
                zero,
                List.of(),
                Optional.empty(),
                1);
        orders.record(List.of(order), RUN);
        orders.finish(RUN);
    }

    void value() {
        jobs.runWaiting();
    }

    private void consents(SplittableRandom random) {
        for (int i = 0; i < 4 * CUSTOMERS; i++) {
            Optional<LocalDate> on = random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(RandomRules.AS_OF.minusDays(random.nextInt(6)));
            say(
                    all.get(random.nextInt(CUSTOMERS)),
                    random.nextBoolean() ? Channel.EMAIL : Channel.MESSAGE,
                    random.nextInt(3) > 0,
                    on);
        }
        privacy.withdraw(new RunId(RUN.value() + 3));
    }

    void say(CustomerId who, Channel channel, boolean yes, Optional<LocalDate> on) {
        RunId run = new RunId(RUN.value() + Math.floorMod(who.value(), 4));
        privacy.record(List.of(new NewConsent(who, channel, yes, on, Optional.empty(), "form")), run);
    }

    private void draw(SplittableRandom random) {
        database.write(() -> {
            for (CustomerId id : all) {
                int days = random.nextInt(6);
                int last = LAST - random.nextInt(400);
                long expected = random.nextLong(30_000);
                double again = random.nextInt(101) / 100d;
                database.sql()
                        .execute(
                                "update customer_ranking set status = ?, costs_a_lot = ?, earned_minor = ?,"
                                        + " expected_minor = ?, expected_low_minor = ?, expected_high_minor = ?,"
                                        + " cost_minor = ?, at_risk_minor = ?,"
                                        + " again = ?, again_low = ?, again_high = ?,"
                                        + " purchase_days = ?, own_gap_days = ?, first_on = ?, last_on = ?"
                                        + " where customer_id = ?",
                                STATUSES.get(random.nextInt(STATUSES.size())),
                                random.nextInt(4) == 0,
                                random.nextLong(60_000) - 2_000,
                                expected,
                                expected / 2,
                                expected * 2,
                                random.nextLong(9_000),
                                random.nextLong(20_000),
                                again,
                                again / 2,
                                Math.min(1, again * 2),
                                days,
                                random.nextInt(200),
                                last - random.nextInt(300),
                                last,
                                id.value());
            }
        });
    }

    /// The rows of the list as they stand.
    List<Map<String, Object>> rows() {
        return database.read(
                () -> database.sql().fetch("select * from customer_ranking").intoMaps());
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
