package app.clientela.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.ShopChanged;
import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A shop with a ledger of its own, and what tests ask of it.
final class Ledger implements AutoCloseable {

    static final LocalDate MUCH_LATER = LocalDate.parse("2030-01-01");

    final List<Object> told = new ArrayList<>();
    final Orders orders;
    final Customers customers;
    private final Database database;
    private final News news;
    private Vat vat = new Vat(true, Percent.ZERO, true);

    Ledger(Database database) {
        this.database = database;
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        News news = new News();
        news.on(OrdersRecorded.class, told::add);
        news.on(OrdersWithdrawn.class, told::add);
        news.on(OrdersRecounted.class, told::add);
        Ids ids = new Ids(clock, new Random(1));
        customers = new Customers(database, ids, news, clock, () -> "IT");
        orders = new Orders(database, ids, news, () -> Currency.getInstance("EUR"), () -> vat);
        news.on(ShopChanged.class, orders::on);
        this.news = news;
    }

    @Override
    public void close() {
        database.close();
    }

    CustomerId customer(String number) {
        Identity who = new Identity(
                "shop",
                Optional.of(number),
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return switch (customers.recognise(List.of(who), new RunId(99)).getFirst()) {
            case Recognition.Created(var id) -> id;
            case Recognition.Known(var id) -> id;
            case Recognition.Unnamed _ -> throw new AssertionError("nobody");
        };
    }

    List<Recording> record(RunId run, OrderSaid... said) {
        List<Recording> recordings =
                orders.record(Arrays.stream(said).map(OrderSaid::order).toList(), run);
        orders.finish(run);
        return recordings;
    }

    /// A run that calls off orders of the shop.
    void cancel(RunId run, String... numbers) {
        orders.cancel(
                Arrays.stream(numbers)
                        .map(number -> new Cancellation("shop", number, LocalDate.parse("2026-03-20"), 2))
                        .toList(),
                run);
        orders.finish(run);
    }

    void pay(RunId run, PaymentSaid... said) {
        orders.pay(Arrays.stream(said).map(PaymentSaid::payment).toList(), run);
        orders.finish(run);
    }

    /// A run in which a till took that much on a day, without names.
    void till(RunId run, String day, int receipts, String gross, String net) {
        orders.till(
                List.of(new NewTillDay(
                        "till",
                        "RT1-" + day,
                        LocalDate.parse(day),
                        euros(gross),
                        euros(net),
                        receipts,
                        Optional.of(euros(gross)),
                        1)),
                run);
        orders.finish(run);
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("EUR"), RoundingMode.UNNECESSARY);
    }

    /// Such as `2026-03-14 FEE .40, 2026-03-15 DELIVERY 3.00`.
    String costs(CustomerId customer) {
        List<ServingCost> all = new ArrayList<>();
        orders.eachCost(MUCH_LATER, all::add);
        List<ServingCost> own = orders.costsOf(customer);
        assertThat(all.stream().filter(cost -> cost.customer().equals(customer)))
                .containsExactlyInAnyOrderElementsOf(own);
        return own.stream()
                .map(cost -> cost.on() + " " + cost.kind() + " " + cost.amount().toDecimal())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Such as `3 for 30.00 less 1`: sales, what they came to, refunds.
    static String said(Takings.Part part) {
        return part.orders() + " for " + part.gross().toDecimal() + " less " + part.refunds();
    }

    /// The shop's amounts hold another tax from now on.
    void tax(Vat other) {
        vat = other;
        news.tell(new ShopChanged());
    }

    /// Such as `2026-03-14 10.00, 2026-03-15 12.00 | back 2026-03-16 3.00`.
    String history(CustomerId customer) {
        return history(customer, MUCH_LATER);
    }

    String history(CustomerId customer, LocalDate asOf) {
        PurchaseHistory history = orders.historyOf(customer, asOf);
        List<PurchaseHistory> all = new ArrayList<>();
        orders.eachHistory(asOf, all::add);
        assertThat(all.stream().filter(one -> one.customer().equals(customer))).allMatch(history::equals);
        String back = history.unlinkedRefunds().isEmpty() ? "" : " | back " + days(history.unlinkedRefunds());
        return days(history.days()) + back;
    }

    private static String days(List<PurchaseDay> days) {
        return days.stream().map(day -> day.on() + " " + day.net().toDecimal()).collect(Collectors.joining(", "));
    }
}
