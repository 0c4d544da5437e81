package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_REVISION;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.OrdersRecord;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.impl.DSL;

/// All SQL about orders.
final class OrderStore {

    private final Database database;
    private final Ids ids;
    private final Supplier<Currency> base;

    OrderStore(Database database, Ids ids, Supplier<Currency> base) {
        this.database = database;
        this.ids = ids;
        this.base = base;
    }

    Recording record(NewOrder order, RunId run) {
        Optional<OrderId> known = database.sql()
                .select(ORDERS.ID)
                .from(ORDERS)
                .where(ORDERS.SOURCE.eq(order.source()))
                .and(ORDERS.NUMBER.eq(order.number()))
                .and(ORDERS.KIND.eq(word(order.kind())))
                .fetchOptional(ORDERS.ID);
        if (known.isPresent()) {
            return new Recording.Known(known.get());
        }
        OrderId id = new OrderId(ids.next());
        OrdersRecord row = new OrdersRecord();
        row.setId(id);
        row.setSource(order.source());
        row.setNumber(order.number());
        row.setNumbered(order.numbered());
        row.setKind(word(order.kind()));
        row.setCustomerId(order.customer().orElse(null));
        row.setOrderedOn(order.on());
        row.setOrderedAt(order.at().orElse(null));
        row.setCurrency(order.gross().currency().getCurrencyCode());
        row.setGrossMinor(order.gross().minor());
        row.setNetMinor(order.net().minor());
        row.setDeliveryMinor(order.delivery().minor());
        row.setFeeMinor(order.fee().minor());
        row.setFingerprint(0L);
        row.setRunId(run);
        row.setLine(order.line());
        database.sql().insertInto(ORDERS).set(row).execute();
        return new Recording.Recorded(id);
    }

    void withdraw(RunId run) {
        var made = DSL.select(ORDERS.ID).from(ORDERS).where(ORDERS.RUN_ID.eq(run));
        database.sql()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(made))
                .execute();
        database.sql().deleteFrom(ORDERS).where(ORDERS.RUN_ID.eq(run)).execute();
    }

    Set<RunId> runsOf(Collection<OrderId> orders) {
        return Set.copyOf(database.sql()
                .select(ORDERS.RUN_ID)
                .from(ORDERS)
                .where(ORDERS.ID.in(orders))
                .union(DSL.select(ORDER_REVISION.RUN_ID).from(ORDER_REVISION).where(ORDER_REVISION.ORDER_ID.in(orders)))
                .fetch(ORDERS.RUN_ID));
    }

    Optional<LocalDate> lastDay() {
        return database.sql().select(DSL.max(ORDERS.ORDERED_ON)).from(ORDERS).fetchOptional(DSL.max(ORDERS.ORDERED_ON));
    }

    void eachHistory(LocalDate asOf, Consumer<PurchaseHistory> to) {
        database.sql()
                .selectDistinct(ORDERS.CUSTOMER_ID)
                .from(ORDERS)
                .where(ORDERS.CUSTOMER_ID.isNotNull())
                .orderBy(ORDERS.CUSTOMER_ID)
                .fetch(ORDERS.CUSTOMER_ID)
                .forEach(id -> to.accept(historyOf(id, asOf)));
    }

    PurchaseHistory historyOf(CustomerId id, LocalDate asOf) {
        Currency currency = base.get();
        Money paid = Money.zero(currency);
        Money tax = Money.zero(currency);
        Map<LocalDate, Money> days = new TreeMap<>();
        List<PurchaseDay> back = new ArrayList<>();
        for (OrdersRecord row : database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.CUSTOMER_ID.eq(id))
                .and(ORDERS.CURRENCY.eq(currency.getCurrencyCode()))
                .and(ORDERS.ORDERED_ON.le(asOf))
                .orderBy(ORDERS.ORDERED_ON)) {
            Money net = new Money(row.getNetMinor(), currency);
            boolean sale = "sale".equals(row.getKind());
            long sign = sale ? 1 : -1;
            paid = paid.plus(new Money(sign * row.getGrossMinor(), currency));
            tax = tax.plus(new Money(sign * (row.getGrossMinor() - row.getNetMinor()), currency));
            if (sale) {
                days.merge(row.getOrderedOn(), net, Money::plus);
            } else {
                back.add(new PurchaseDay(row.getOrderedOn(), net));
            }
        }
        List<PurchaseDay> bought = days.entrySet().stream()
                .map(day -> new PurchaseDay(day.getKey(), day.getValue()))
                .toList();
        return new PurchaseHistory(id, bought, back, paid, tax);
    }

    List<OrderDocument> documentsOf(CustomerId id) {
        return database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.CUSTOMER_ID.eq(id))
                .orderBy(ORDERS.ORDERED_ON.desc(), ORDERS.ID.desc())
                .fetch(OrderStore::document);
    }

    private static OrderDocument document(OrdersRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new OrderDocument(
                row.getId(),
                row.getSource(),
                row.getNumbered() ? Optional.of(row.getNumber()) : Optional.empty(),
                Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getOrderedOn(),
                new Money(row.getGrossMinor(), currency),
                new Money(row.getNetMinor(), currency),
                new Money(row.getDeliveryMinor(), currency),
                new Money(row.getFeeMinor(), currency),
                Optional.ofNullable(row.getRefundOf()),
                row.getRunId(),
                row.getLine(),
                List.of());
    }

    Takings takings() {
        Money zero = Money.zero(base.get());
        Takings.Part nothing = new Takings.Part(0, 0, zero, zero);
        return new Takings(nothing, nothing, List.of(), Optional.empty());
    }

    Set<CustomerId> holding(Collection<CustomerId> customers) {
        return Set.copyOf(database.sql()
                .selectDistinct(ORDERS.CUSTOMER_ID)
                .from(ORDERS)
                .where(ORDERS.CUSTOMER_ID.in(customers))
                .fetch(ORDERS.CUSTOMER_ID));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
