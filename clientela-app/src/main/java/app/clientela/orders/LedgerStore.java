package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_TAKINGS;

import app.clientela.business.Vat;
import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.ServingCost;
import app.clientela.db.tables.records.OrdersRecord;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The SQL by which the ledger is read: documents, costs, takings.
final class LedgerStore {

    private final Database database;

    LedgerStore(Database database) {
        this.database = database;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(
                database.sql().select(DSL.max(ORDERS.ORDERED_ON)).from(ORDERS).fetchOne(0, LocalDate.class));
    }

    private Optional<LocalDate> firstDay() {
        return Optional.ofNullable(
                database.sql().select(DSL.min(ORDERS.ORDERED_ON)).from(ORDERS).fetchOne(0, LocalDate.class));
    }

    /// The newest first.
    List<OrderDocument> documentsOf(CustomerId customer, int limit, Vat vat) {
        List<OrdersRecord> rows = database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.CUSTOMER_ID.eq(customer))
                .orderBy(ORDERS.ORDERED_ON.desc(), ORDERS.ORDERED_AT.desc(), ORDERS.ID.desc())
                .limit(limit)
                .fetch();
        Map<OrderId, List<NewLine>> lines = linesOf(rows);
        return rows.stream()
                .map(row -> document(row, lines.getOrDefault(row.getId(), List.of()), vat))
                .toList();
    }

    private Map<OrderId, List<NewLine>> linesOf(List<OrdersRecord> orders) {
        Map<OrderId, Currency> currencies = new HashMap<>();
        orders.forEach(row -> currencies.put(row.getId(), Currency.getInstance(row.getCurrency())));
        Map<OrderId, List<NewLine>> lines = new HashMap<>();
        OrderStore.inParts(
                currencies.keySet(),
                part -> database.sql()
                        .selectFrom(ORDER_LINE)
                        .where(ORDER_LINE.ORDER_ID.in(part))
                        .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.POSITION)
                        .forEach(row -> lines.computeIfAbsent(row.getOrderId(), _ -> new ArrayList<>())
                                .add(new NewLine(
                                        row.getProduct(),
                                        Optional.ofNullable(row.getSku()),
                                        row.getQuantityMilli(),
                                        money(row.getGrossMinor(), currencies.get(row.getOrderId()))))));
        return lines;
    }

    private static OrderDocument document(OrdersRecord row, List<NewLine> lines, Vat vat) {
        Currency currency = Currency.getInstance(row.getCurrency());
        Taxing taxing = new Taxing(currency, vat);
        return new OrderDocument(
                row.getId(),
                row.getSource(),
                row.getNumbered() ? Optional.of(row.getNumber()) : Optional.empty(),
                Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getOrderedOn(),
                money(taxing.gross(row.getAmountMinor(), row.getNetMinor()), currency),
                money(taxing.net(row.getAmountMinor(), row.getNetMinor()), currency),
                money(row.getDeliveryMinor(), currency),
                money(row.getFeeMinor(), currency),
                Optional.ofNullable(row.getRefundOf()),
                row.getRunId(),
                row.getLine(),
                lines);
    }

    private static Money money(long minor, @Nullable Currency currency) {
        if (currency == null) {
            throw new IllegalStateException("a line without an order");
        }
        return new Money(minor, currency);
    }

    /// For each of these customers the first run that holds an order of theirs.
    Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        Map<CustomerId, RunId> runs = new HashMap<>();
        OrderStore.inParts(
                customers,
                part -> database.sql()
                        .select(ORDERS.CUSTOMER_ID, DSL.min(ORDERS.RUN_ID))
                        .from(ORDERS)
                        .where(ORDERS.CUSTOMER_ID.in(part))
                        .groupBy(ORDERS.CUSTOMER_ID)
                        .forEach(row -> runs.put(row.value1(), row.value2())));
        return runs;
    }

    Set<CustomerId> holding(Collection<CustomerId> customers) {
        Set<CustomerId> held = new HashSet<>();
        OrderStore.inParts(
                customers,
                part -> held.addAll(database.sql()
                        .selectDistinct(ORDERS.CUSTOMER_ID)
                        .from(ORDERS)
                        .where(ORDERS.CUSTOMER_ID.in(part))
                        .fetch(ORDERS.CUSTOMER_ID)));
        return held;
    }

    List<ServingCost> costsOf(CustomerId customer) {
        List<ServingCost> costs = new ArrayList<>();
        eachCost(ORDERS.CUSTOMER_ID.eq(customer), costs::add);
        return costs;
    }

    void eachCost(LocalDate until, Consumer<ServingCost> to) {
        eachCost(ORDERS.CUSTOMER_ID.isNotNull().and(ORDERS.ORDERED_ON.le(until)), to);
    }

    private void eachCost(Condition which, Consumer<ServingCost> to) {
        try (var cursor = database.sql()
                .select(
                        ORDERS.CUSTOMER_ID,
                        ORDERS.ORDERED_ON,
                        ORDERS.CURRENCY,
                        ORDERS.DELIVERY_MINOR,
                        ORDERS.FEE_MINOR,
                        DSL.when(ORDERS.NUMBERED, ORDERS.NUMBER).else_(""))
                .from(ORDERS)
                .where(which)
                .and(ORDERS.DELIVERY_MINOR.ne(DSL.inline(0L)).or(ORDERS.FEE_MINOR.ne(DSL.inline(0L))))
                .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDERED_ON, ORDERS.ID)
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : cursor) {
                Currency currency = Currency.getInstance(row.value3());
                Money delivery = new Money(row.value4(), currency);
                Money fee = new Money(row.value5(), currency);
                if (!delivery.isZero()) {
                    to.accept(
                            new ServingCost(row.value1(), CostKind.DELIVERY, row.value2(), delivery, 0, row.value6()));
                }
                if (!fee.isZero()) {
                    to.accept(new ServingCost(row.value1(), CostKind.FEE, row.value2(), fee, 0, row.value6()));
                }
            }
        }
    }

    /// The first and the last day, and what the last run left.
    Takings takings(Currency base) {
        Takings.Part nothing = new Takings.Part(0, 0, Money.zero(base), Money.zero(base));
        Map<Boolean, Takings.Part> ours = new HashMap<>();
        Map<Currency, Takings.Part> others = new HashMap<>();
        database.sql().selectFrom(ORDER_TAKINGS).orderBy(ORDER_TAKINGS.CURRENCY).forEach(row -> {
            Currency currency = Currency.getInstance(row.getCurrency());
            Takings.Part part = new Takings.Part(
                    row.getSales(),
                    row.getRefunds(),
                    new Money(row.getGrossMinor(), currency),
                    new Money(row.getNetMinor(), currency));
            if (currency.equals(base)) {
                ours.put(row.getNamed(), part);
            } else {
                others.merge(currency, part, Takings.Part::plus);
            }
        });
        Optional<DayRange> days = firstDay().flatMap(first -> lastDay().map(last -> new DayRange(first, last)));
        List<Takings.Part> apart = others.values().stream()
                .sorted((one, other) -> one.gross()
                        .currency()
                        .getCurrencyCode()
                        .compareTo(other.gross().currency().getCurrencyCode()))
                .toList();
        return new Takings(ours.getOrDefault(true, nothing), ours.getOrDefault(false, nothing), apart, days);
    }
}
