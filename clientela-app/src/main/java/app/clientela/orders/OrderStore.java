package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_REVISION;
import static app.clientela.db.Tables.ORDER_REVISION_LINE;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The SQL by which documents come into the ledger.
final class OrderStore {

    /// How many orders one statement asks for.
    static final int AT_ONCE = 500;

    private static final int LONGEST_PRODUCT = 200;
    private static final int LONGEST_SKU = 80;

    private final Database database;
    private final Ids ids;

    OrderStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    List<Recording> record(List<NewOrder> orders, RunId run, Repeats repeats) {
        Bookkeeping books = new Bookkeeping(run, repeats, ids, known(orders));
        List<Recording> recordings = orders.stream().map(books::record).toList();
        Changes changes = books.changes();
        keepEarlier(changes.revised().keySet(), run);
        insertOrders(changes.made().values(), run);
        changes.revised().values().forEach(this::updateHead);
        changes.revised().values().forEach(this::updateContent);
        changes.grown().values().forEach(this::updateContent);
        insertLines(changes);
        return recordings;
    }

    private Map<DocumentKey, Stored> known(List<NewOrder> orders) {
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
                                        ORDERS.CUSTOMER_ID,
                                        ORDERS.CURRENCY,
                                        ORDERS.GROSS_MINOR,
                                        ORDERS.NET_MINOR,
                                        ORDERS.DELIVERY_MINOR,
                                        ORDERS.FEE_MINOR,
                                        ORDERS.FINGERPRINT,
                                        contentRun())
                                .from(ORDERS)
                                .where(ORDERS.SOURCE.eq(shelf.source()))
                                .and(ORDERS.NUMBER.in(part))
                                .and(ORDERS.KIND.eq(word(shelf.kind())))
                                .forEach(row -> known.put(
                                        new DocumentKey(shelf.source(), row.get(ORDERS.NUMBER), shelf.kind()),
                                        stored(row)))));
        return known;
    }

    private static Field<RunId> contentRun() {
        Field<RunId> last = DSL.field(DSL.select(DSL.max(ORDER_REVISION.RUN_ID))
                .from(ORDER_REVISION)
                .where(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID)));
        return DSL.coalesce(last, ORDERS.RUN_ID).as("content_run");
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(ORDERS.ID),
                Optional.ofNullable(row.get(ORDERS.CUSTOMER_ID)),
                Currency.getInstance(row.get(ORDERS.CURRENCY)),
                new Stored.Amounts(
                        row.get(ORDERS.GROSS_MINOR),
                        row.get(ORDERS.NET_MINOR),
                        row.get(ORDERS.DELIVERY_MINOR),
                        row.get(ORDERS.FEE_MINOR)),
                row.get(ORDERS.FINGERPRINT),
                row.get(DSL.field(DSL.name("content_run"), ORDERS.RUN_ID.getDataType())));
    }

    private void insertOrders(Collection<Changes.Change> made, RunId run) {
        if (made.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDERS,
                                List.of(
                                        ORDERS.ID,
                                        ORDERS.SOURCE,
                                        ORDERS.NUMBER,
                                        ORDERS.NUMBERED,
                                        ORDERS.KIND,
                                        ORDERS.CUSTOMER_ID,
                                        ORDERS.ORDERED_ON,
                                        ORDERS.ORDERED_AT,
                                        ORDERS.CURRENCY,
                                        ORDERS.GROSS_MINOR,
                                        ORDERS.NET_MINOR,
                                        ORDERS.DELIVERY_MINOR,
                                        ORDERS.FEE_MINOR,
                                        ORDERS.REFUND_NUMBER,
                                        ORDERS.FINGERPRINT,
                                        ORDERS.RUN_ID,
                                        ORDERS.LINE))
                        .values(new Object[17]));
        made.forEach(change -> add(batch, change.head(), change.stored(), run));
        batch.execute();
    }

    private static void add(Batch batch, NewOrder order, Stored stored, RunId run) {
        batch.add(
                stored.id().value(),
                order.source(),
                order.number(),
                order.numbered(),
                word(order.kind()),
                stored.customer().map(CustomerId::value).orElse(null),
                order.on().toEpochDay(),
                order.at().map(Instant::toEpochMilli).orElse(null),
                stored.currency().getCurrencyCode(),
                stored.amounts().gross(),
                stored.amounts().net(),
                stored.amounts().delivery(),
                stored.amounts().fee(),
                order.refundOf().orElse(null),
                stored.fingerprint(),
                run.value(),
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
        database.sql()
                .insertInto(
                        ORDER_REVISION,
                        ORDER_REVISION.RUN_ID,
                        ORDER_REVISION.ORDER_ID,
                        ORDER_REVISION.CUSTOMER_ID,
                        ORDER_REVISION.ORDERED_ON,
                        ORDER_REVISION.ORDERED_AT,
                        ORDER_REVISION.CURRENCY,
                        ORDER_REVISION.GROSS_MINOR,
                        ORDER_REVISION.NET_MINOR,
                        ORDER_REVISION.DELIVERY_MINOR,
                        ORDER_REVISION.FEE_MINOR,
                        ORDER_REVISION.REFUND_NUMBER,
                        ORDER_REVISION.FINGERPRINT,
                        ORDER_REVISION.LINE)
                .select(DSL.select(
                                DSL.val(run, ORDERS.RUN_ID),
                                ORDERS.ID,
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ORDERED_ON,
                                ORDERS.ORDERED_AT,
                                ORDERS.CURRENCY,
                                ORDERS.GROSS_MINOR,
                                ORDERS.NET_MINOR,
                                ORDERS.DELIVERY_MINOR,
                                ORDERS.FEE_MINOR,
                                ORDERS.REFUND_NUMBER,
                                ORDERS.FINGERPRINT,
                                ORDERS.LINE)
                        .from(ORDERS)
                        .where(ORDERS.ID.in(part)))
                .execute();
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

    private void updateHead(Changes.Change change) {
        NewOrder head = change.head();
        database.sql()
                .update(ORDERS)
                .set(ORDERS.ORDERED_ON, head.on())
                .set(ORDERS.ORDERED_AT, head.at().orElse(null))
                .set(ORDERS.REFUND_NUMBER, head.refundOf().orElse(null))
                .setNull(ORDERS.REFUND_OF)
                .set(ORDERS.LINE, head.line())
                .where(ORDERS.ID.eq(change.stored().id()))
                .execute();
    }

    private void updateContent(Changes.Change change) {
        Stored now = change.stored();
        database.sql()
                .update(ORDERS)
                .set(ORDERS.CUSTOMER_ID, now.customer().orElse(null))
                .set(ORDERS.CURRENCY, now.currency().getCurrencyCode())
                .set(ORDERS.GROSS_MINOR, now.amounts().gross())
                .set(ORDERS.NET_MINOR, now.amounts().net())
                .set(ORDERS.DELIVERY_MINOR, now.amounts().delivery())
                .set(ORDERS.FEE_MINOR, now.amounts().fee())
                .set(ORDERS.FINGERPRINT, now.fingerprint())
                .where(ORDERS.ID.eq(now.id()))
                .execute();
    }

    private void insertLines(Changes changes) {
        Map<OrderId, Integer> positions = positions(changes.grown().keySet());
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
        for (Map<OrderId, Changes.Change> changed : List.of(changes.made(), changes.revised(), changes.grown())) {
            changed.forEach((id, change) -> {
                int position = positions.getOrDefault(id, 0);
                for (NewLine line : change.lines()) {
                    batch.add(
                            id.value(),
                            ++position,
                            cut(line.product(), LONGEST_PRODUCT),
                            line.sku().map(sku -> cut(sku, LONGEST_SKU)).orElse(null),
                            line.quantityMilli(),
                            line.gross().minor());
                }
            });
        }
        batch.execute();
    }

    /// The last line of each order.
    private Map<OrderId, Integer> positions(Collection<OrderId> orders) {
        Map<OrderId, Integer> positions = new HashMap<>();
        inParts(
                orders,
                part -> database.sql()
                        .select(ORDER_LINE.ORDER_ID, DSL.max(ORDER_LINE.POSITION))
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.ORDER_ID.in(part))
                        .groupBy(ORDER_LINE.ORDER_ID)
                        .forEach(row -> positions.put(row.value1(), row.value2())));
        return positions;
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
