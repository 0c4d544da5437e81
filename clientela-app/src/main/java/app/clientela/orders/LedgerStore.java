package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_HALF;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_PAYMENT;
import static app.clientela.db.Tables.ORDER_REPEAT;
import static app.clientela.db.Tables.ORDER_REVISION;
import static app.clientela.db.Tables.ORDER_SO_FAR;

import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.OrdersRecord;
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
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The SQL by which the ledger is read: documents, and who is in it.
final class LedgerStore {

    private final Database database;

    LedgerStore(Database database) {
        this.database = database;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(database.sql()
                .select(DSL.max(ORDERS.ORDERED_ON))
                .from(ORDERS)
                .where(ORDERS.COUNTED)
                .fetchOne(0, LocalDate.class));
    }

    /// The newest first.
    List<OrderDocument> documentsOf(CustomerId customer, int limit, Vat vat) {
        List<OrdersRecord> rows = database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.CUSTOMER_ID.eq(customer))
                .and(ORDERS.COUNTED)
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

    /// For each of these customers the first run that names them in an order or a payment.
    Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        Map<CustomerId, RunId> runs = new HashMap<>();
        OrderStore.inParts(
                customers,
                part -> firstRuns(ORDERS, ORDERS.TOLD_CUSTOMER_ID, ORDERS.RUN_ID, part)
                        .unionAll(firstRuns(ORDER_SO_FAR, ORDER_SO_FAR.TOLD_CUSTOMER_ID, ORDER_SO_FAR.RUN_ID, part))
                        .unionAll(firstRuns(ORDER_HALF, ORDER_HALF.TOLD_CUSTOMER_ID, ORDER_HALF.RUN_ID, part))
                        .unionAll(firstRuns(ORDER_PAYMENT, ORDER_PAYMENT.TOLD_CUSTOMER_ID, ORDER_PAYMENT.RUN_ID, part))
                        .unionAll(firstRevised(part))
                        .forEach(row -> runs.merge(
                                row.value1(),
                                row.value2(),
                                (one, other) -> one.value() < other.value() ? one : other)));
        return runs;
    }

    /// Every run that told an order or payment of theirs, or repeated one.
    Set<RunId> runsOf(Set<CustomerId> told) {
        Set<RunId> runs = new HashSet<>();
        OrderStore.inParts(
                told,
                part -> runs.addAll(database.sql()
                        .select(ORDERS.RUN_ID)
                        .from(ORDERS)
                        .where(ORDERS.TOLD_CUSTOMER_ID.in(part))
                        .union(DSL.select(ORDER_REPEAT.RUN_ID)
                                .from(ORDER_REPEAT)
                                .join(ORDERS)
                                .on(ORDERS.ID.eq(ORDER_REPEAT.ORDER_ID))
                                .where(ORDERS.TOLD_CUSTOMER_ID.in(part)))
                        .union(DSL.select(ORDER_REVISION.RUN_ID)
                                .from(ORDER_REVISION)
                                .join(ORDERS)
                                .on(ORDERS.ID.eq(ORDER_REVISION.ORDER_ID))
                                .where(ORDERS.TOLD_CUSTOMER_ID.in(part).or(ORDER_REVISION.TOLD_CUSTOMER_ID.in(part))))
                        .union(DSL.select(ORDER_SO_FAR.RUN_ID)
                                .from(ORDER_SO_FAR)
                                .where(ORDER_SO_FAR.TOLD_CUSTOMER_ID.in(part)))
                        .union(DSL.select(ORDER_PAYMENT.RUN_ID)
                                .from(ORDER_PAYMENT)
                                .where(ORDER_PAYMENT.TOLD_CUSTOMER_ID.in(part)))
                        .union(DSL.select(ORDER_HALF.RUN_ID)
                                .from(ORDER_HALF)
                                .where(ORDER_HALF.TOLD_CUSTOMER_ID.in(part)))
                        .fetchSet(ORDERS.RUN_ID)));
        return runs;
    }

    Map<String, CustomerId> buyersOf(Collection<String> numbers) {
        Map<String, CustomerId> buyers = new HashMap<>();
        OrderStore.inParts(
                numbers,
                part -> database.sql()
                        .select(ORDERS.NUMBER, DSL.min(ORDERS.TOLD_CUSTOMER_ID))
                        .from(ORDERS)
                        .where(ORDERS.NUMBER.in(part).and(ORDERS.KIND.eq(OrderStore.word(Kind.SALE))))
                        .groupBy(ORDERS.NUMBER)
                        .having(DSL.countDistinct(ORDERS.CUSTOMER_ID).eq(1))
                        .forEach(row -> buyers.put(row.value1(), row.value2())));
        return buyers;
    }

    /// Whom revised orders were of, by the run that said so: the reviser before, else the maker.
    private Select<Record2<CustomerId, RunId>> firstRevised(List<CustomerId> part) {
        var before = ORDER_REVISION.as("before");
        Field<RunId> reviser = DSL.field(DSL.select(DSL.max(before.RUN_ID))
                .from(before)
                .where(before.ORDER_ID.eq(ORDER_REVISION.ORDER_ID))
                .and(before.RUN_ID.lt(ORDER_REVISION.RUN_ID)));
        return database.sql()
                .select(ORDER_REVISION.TOLD_CUSTOMER_ID, DSL.coalesce(reviser, ORDERS.RUN_ID))
                .from(ORDER_REVISION)
                .join(ORDERS)
                .on(ORDERS.ID.eq(ORDER_REVISION.ORDER_ID))
                .where(ORDER_REVISION.TOLD_CUSTOMER_ID.in(part));
    }

    private Select<Record2<CustomerId, RunId>> firstRuns(
            Table<?> table, Field<CustomerId> customer, Field<RunId> run, List<CustomerId> part) {
        return database.sql()
                .select(customer, DSL.min(run))
                .from(table)
                .where(customer.in(part))
                .groupBy(customer);
    }

    Set<CustomerId> holding(Collection<CustomerId> customers) {
        return firstRunOf(customers).keySet();
    }
}
