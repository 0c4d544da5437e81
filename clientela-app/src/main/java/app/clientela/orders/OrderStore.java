package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_REPEAT;
import static app.clientela.db.Tables.ORDER_REVISION;
import static app.clientela.db.Tables.ORDER_REVISION_LINE;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.OrdersRecord;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// The SQL by which documents come into the ledger.
final class OrderStore {

    /// How many orders one statement asks for.
    static final int AT_ONCE = 500;

    /// What a document says of an order, column by column.
    static final List<TableField<OrdersRecord, ?>> CONTENT = List.of(
            ORDERS.TOLD_CUSTOMER_ID,
            ORDERS.ORDERED_ON,
            ORDERS.ORDERED_AT,
            ORDERS.CURRENCY,
            ORDERS.AMOUNT_MINOR,
            ORDERS.NET_MINOR,
            ORDERS.DELIVERY_MINOR,
            ORDERS.FEE_MINOR,
            ORDERS.REFUND_NUMBER,
            ORDERS.FINGERPRINT,
            ORDERS.LINE);

    private static final String TOLD = "told";
    private static final int LONGEST_PRODUCT = 200;
    private static final int LONGEST_SKU = 80;

    private final Database database;
    private final Ids ids;

    OrderStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    List<Recording> record(List<NewOrder> orders, RunId run) {
        Bookkeeping books = new Bookkeeping(ids, known(orders, run));
        List<Recording> recordings = orders.stream().map(books::record).toList();
        Changes changes = books.changes();
        keepEarlier(changes.revised().keySet(), run);
        insertOrders(changes.made().values(), run);
        changes.revised().values().forEach(this::update);
        insertLines(changes.made().values());
        insertLines(changes.revised().values());
        insertRepeats(changes.repeated().values(), run);
        return recordings;
    }

    /// What is known of these orders' numbers.
    Map<DocumentKey, Stored> known(List<NewOrder> orders, RunId run) {
        record Shelf(String source, Kind kind) {}
        Map<DocumentKey, Stored> known = new HashMap<>();
        orders.stream()
                .collect(Collectors.groupingBy(
                        order -> new Shelf(order.source(), order.kind()),
                        Collectors.mapping(NewOrder::number, Collectors.toSet())))
                .forEach((shelf, numbers) -> inParts(
                        numbers,
                        part -> database.sql()
                                .select(
                                        ORDERS.NUMBER,
                                        ORDERS.ID,
                                        ORDERS.TOLD_CUSTOMER_ID,
                                        ORDERS.NET_MINOR,
                                        ORDERS.FINGERPRINT,
                                        toldBy(run))
                                .from(ORDERS)
                                .where(ORDERS.SOURCE.eq(shelf.source()))
                                .and(ORDERS.NUMBER.in(part))
                                .and(ORDERS.KIND.eq(word(shelf.kind())))
                                .forEach(row -> known.put(
                                        new DocumentKey(shelf.source(), row.get(ORDERS.NUMBER), shelf.kind()),
                                        stored(row)))));
        return known;
    }

    /// Whether the run made the order, changed it, or told it as it was.
    private static Field<Boolean> toldBy(RunId run) {
        return DSL.field(ORDERS.RUN_ID
                        .eq(run)
                        .or(DSL.exists(DSL.selectOne()
                                .from(ORDER_REVISION)
                                .where(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID))
                                .and(ORDER_REVISION.RUN_ID.eq(run))))
                        .or(DSL.exists(DSL.selectOne()
                                .from(ORDER_REPEAT)
                                .where(ORDER_REPEAT.ORDER_ID.eq(ORDERS.ID))
                                .and(ORDER_REPEAT.RUN_ID.eq(run)))))
                .as(TOLD);
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(ORDERS.ID),
                Optional.ofNullable(row.get(ORDERS.TOLD_CUSTOMER_ID)),
                Optional.ofNullable(row.get(ORDERS.NET_MINOR)),
                row.get(ORDERS.FINGERPRINT),
                row.get(TOLD, Boolean.class));
    }

    void insertOrders(Collection<Changes.Change> made, RunId run) {
        if (made.isEmpty()) {
            return;
        }
        List<Field<?>> columns = new ArrayList<>(List.of(
                ORDERS.ID,
                ORDERS.SOURCE,
                ORDERS.NUMBER,
                ORDERS.NUMBERED,
                ORDERS.KIND,
                ORDERS.RUN_ID,
                ORDERS.CUSTOMER_ID));
        columns.addAll(CONTENT);
        Batch batch =
                new Batch(database, database.sql().insertInto(ORDERS, columns).values(new Object[columns.size()]));
        made.forEach(change -> add(batch, change.order(), change.stored(), run));
        batch.execute();
    }

    private static void add(Batch batch, NewOrder order, Stored stored, RunId run) {
        batch.add(
                stored.id().value(),
                order.source(),
                order.number(),
                order.numbered(),
                word(order.kind()),
                run.value(),
                stored.customer().map(CustomerId::value).orElse(null),
                stored.customer().map(CustomerId::value).orElse(null),
                order.on().toEpochDay(),
                order.at().map(Instant::toEpochMilli).orElse(null),
                order.amount().currency().getCurrencyCode(),
                order.amount().minor(),
                stored.net().orElse(null),
                order.delivery().minor(),
                order.fee().minor(),
                order.refundOf().orElse(null),
                stored.fingerprint(),
                order.line());
    }

    /// Keeps what these orders are, so that the run can be undone.
    private void keepEarlier(Collection<OrderId> orders, RunId run) {
        inParts(orders, part -> {
            keepHeads(part, run);
            moveLines(part, run);
        });
    }

    private void keepHeads(List<OrderId> part, RunId run) {
        List<Field<?>> into = new ArrayList<>(List.of(ORDER_REVISION.RUN_ID, ORDER_REVISION.ORDER_ID));
        CONTENT.forEach(field -> into.add(earlier(field)));
        List<Field<?>> from = new ArrayList<>(List.of(DSL.val(run, ORDERS.RUN_ID), ORDERS.ID));
        from.addAll(CONTENT);
        database.sql()
                .insertInto(ORDER_REVISION, into)
                .select(DSL.select(from).from(ORDERS).where(ORDERS.ID.in(part)))
                .execute();
    }

    /// The column that keeps what an order's column held before.
    static <T> Field<T> earlier(Field<T> field) {
        return Objects.requireNonNull(ORDER_REVISION.field(field.getName(), field.getDataType()));
    }

    private void moveLines(List<OrderId> part, RunId run) {
        database.sql()
                .insertInto(ORDER_REVISION_LINE)
                .select(DSL.select(
                                DSL.val(run, ORDERS.RUN_ID),
                                ORDER_LINE.ORDER_ID,
                                ORDER_LINE.POSITION,
                                ORDER_LINE.PRODUCT,
                                ORDER_LINE.SKU,
                                ORDER_LINE.QUANTITY_MILLI,
                                ORDER_LINE.GROSS_MINOR)
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.ORDER_ID.in(part)))
                .execute();
        database.sql()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(part))
                .execute();
    }

    void update(Changes.Change change) {
        NewOrder order = change.order();
        Stored now = change.stored();
        database.sql()
                .update(ORDERS)
                .set(ORDERS.CUSTOMER_ID, now.customer().orElse(null))
                .set(ORDERS.TOLD_CUSTOMER_ID, now.customer().orElse(null))
                .set(ORDERS.ORDERED_ON, order.on())
                .set(ORDERS.ORDERED_AT, order.at().orElse(null))
                .set(ORDERS.CURRENCY, order.amount().currency().getCurrencyCode())
                .set(ORDERS.AMOUNT_MINOR, order.amount().minor())
                .set(ORDERS.NET_MINOR, now.net().orElse(null))
                .set(ORDERS.DELIVERY_MINOR, order.delivery().minor())
                .set(ORDERS.FEE_MINOR, order.fee().minor())
                .set(ORDERS.REFUND_NUMBER, order.refundOf().orElse(null))
                .setNull(ORDERS.REFUND_OF)
                .setNull(ORDERS.PAPER_OF)
                .set(ORDERS.COUNTED, true)
                .set(ORDERS.FINGERPRINT, now.fingerprint())
                .set(ORDERS.LINE, order.line())
                .where(ORDERS.ID.eq(now.id()))
                .execute();
    }

    void insertLines(Collection<Changes.Change> changes) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDER_LINE,
                                ORDER_LINE.ORDER_ID,
                                ORDER_LINE.POSITION,
                                ORDER_LINE.PRODUCT,
                                ORDER_LINE.SKU,
                                ORDER_LINE.QUANTITY_MILLI,
                                ORDER_LINE.GROSS_MINOR)
                        .values((OrderId) null, null, null, null, null, null));
        for (Changes.Change change : changes) {
            int position = 0;
            for (NewLine line : change.order().lines()) {
                batch.add(
                        change.stored().id().value(),
                        ++position,
                        cut(line.product(), LONGEST_PRODUCT),
                        line.sku().map(sku -> cut(sku, LONGEST_SKU)).orElse(null),
                        line.quantityMilli(),
                        line.gross().minor());
            }
        }
        batch.execute();
    }

    private void insertRepeats(Collection<Changes.Change> repeated, RunId run) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(ORDER_REPEAT, ORDER_REPEAT.RUN_ID, ORDER_REPEAT.ORDER_ID, ORDER_REPEAT.LINE)
                        .values((RunId) null, null, null));
        repeated.forEach(change -> batch.add(
                run.value(), change.stored().id().value(), change.order().line()));
        batch.execute();
    }

    static <T> void inParts(Collection<T> all, Consumer<List<T>> each) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            each.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
