package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_HALF;
import static app.clientela.db.Tables.ORDER_HALF_LINE;
import static app.clientela.db.Tables.ORDER_LINE;

import app.clientela.db.tables.records.OrderHalfRecord;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The SQL of orders that stand in two files: one tells the lines, the other only the rest. What
/// each run says is kept. The order is as the last run tells it, with what the others say of the
/// same sale beside.
final class HalfStore {

    private static final Comparator<OrderHalfRecord> LATEST = Comparator.comparingLong(
                    (OrderHalfRecord half) -> -half.getRunId().value())
            .thenComparing(half -> !half.getLined());

    private final Database database;
    private final Ids ids;
    private final OrderStore orders;

    HalfStore(Database database, Ids ids, OrderStore orders) {
        this.database = database;
        this.ids = ids;
        this.orders = orders;
    }

    List<Recording> record(List<NewOrder> halves, RunId run) {
        Map<DocumentKey, OrderId> known = new HashMap<>();
        orders.known(halves, run).forEach((key, stored) -> known.put(key, stored.id()));
        adopt(known.values());
        Telling telling = new Telling(run, known, told(known.values()));
        List<Recording> recordings = halves.stream().map(telling::take).toList();
        orders.insertOrders(telling.made, run);
        database.sql().batchInsert(telling.rows).execute();
        keepLines(telling.lined, run);
        copyLines(telling.repeatedLines, run);
        telling.changed.forEach((_, all) -> hold(all));
        return recordings;
    }

    /// What one batch says beside what is known.
    private final class Telling {
        private final RunId run;
        private final Map<DocumentKey, OrderId> known;
        private final Map<OrderId, List<OrderHalfRecord>> told;
        private final List<Changes.Change> made = new ArrayList<>();
        private final List<OrderHalfRecord> rows = new ArrayList<>();
        private final List<Changes.Change> lined = new ArrayList<>();
        private final List<Changes.Change> repeatedLines = new ArrayList<>();
        private final Map<OrderId, List<OrderHalfRecord>> changed = new HashMap<>();

        Telling(RunId run, Map<DocumentKey, OrderId> known, Map<OrderId, List<OrderHalfRecord>> told) {
            this.run = run;
            this.known = known;
            this.told = told;
        }

        Recording take(NewOrder half) {
            OrderId id = known.computeIfAbsent(DocumentKey.of(half), _ -> new OrderId(ids.next()));
            List<OrderHalfRecord> before = told.computeIfAbsent(id, _ -> new ArrayList<>());
            OrderHalfRecord now = row(id, half, run);
            for (OrderHalfRecord own : before) {
                if (own.getRunId().equals(run) && (isSameHalf(own, now) || !isSameSale(own, now))) {
                    return says(own, now) ? new Recording.Known(id) : new Recording.Conflict(id);
                }
            }
            List<OrderHalfRecord> latest = before.stream().sorted(LATEST).toList();
            boolean repeated = isRepeated(latest, now);
            rows.add(now);
            Changes.Change change = new Changes.Change(half, Stored.of(id, half));
            if (now.getLined()) {
                (repeated ? repeatedLines : lined).add(change);
            }
            if (latest.isEmpty()) {
                made.add(change);
            } else if (!repeated) {
                changed.put(id, before);
            }
            before.add(now);
            return recording(latest, now);
        }

        /// Whether what was told last is told again: the order is as it would be.
        private static boolean isRepeated(List<OrderHalfRecord> latest, OrderHalfRecord now) {
            return !latest.isEmpty() && isSameHalf(latest.getFirst(), now) && says(latest.getFirst(), now);
        }

        private static Recording recording(List<OrderHalfRecord> latest, OrderHalfRecord now) {
            OrderId id = now.getOrderId();
            if (latest.isEmpty()) {
                return new Recording.Recorded(id);
            }
            Optional<OrderHalfRecord> earlier =
                    latest.stream().filter(told -> isSameHalf(told, now)).findFirst();
            boolean known = isSameSale(latest.getFirst(), now)
                    && earlier.filter(told -> !says(told, now)).isEmpty();
            return known ? new Recording.Known(id) : new Recording.Revised(id);
        }
    }

    private static boolean isSameHalf(OrderHalfRecord one, OrderHalfRecord other) {
        return one.getLined().equals(other.getLined());
    }

    private static boolean isSameSale(OrderHalfRecord one, OrderHalfRecord other) {
        return one.getAmountMinor().equals(other.getAmountMinor())
                && one.getCurrency().equals(other.getCurrency())
                && one.getOrderedOn().equals(other.getOrderedOn());
    }

    /// A customer whom a document does not name is no difference.
    private static boolean says(OrderHalfRecord before, OrderHalfRecord now) {
        return before.getFingerprint().equals(now.getFingerprint())
                && Objects.equals(before.getNetMinor(), now.getNetMinor())
                && (now.getToldCustomerId() == null || now.getToldCustomerId().equals(before.getToldCustomerId()));
    }

    private static OrderHalfRecord row(OrderId id, NewOrder half, RunId run) {
        return new OrderHalfRecord(
                run,
                id,
                !half.lines().isEmpty(),
                half.customer().orElse(null),
                half.on(),
                half.at().orElse(null),
                half.amount().currency().getCurrencyCode(),
                half.amount().minor(),
                half.net().map(Money::minor).orElse(null),
                half.delivery().minor(),
                half.fee().minor(),
                half.refundOf().orElse(null),
                Fingerprint.of(half),
                half.line());
    }

    /// An order that came as a whole is what its run says.
    private void adopt(Collection<OrderId> known) {
        Condition isWhole = DSL.notExists(DSL.selectOne().from(ORDER_HALF).where(ORDER_HALF.ORDER_ID.eq(ORDERS.ID)));
        Field<Boolean> lined =
                DSL.field(DSL.exists(DSL.selectOne().from(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(ORDERS.ID))));
        List<Field<?>> into = new ArrayList<>(List.of(ORDER_HALF.RUN_ID, ORDER_HALF.ORDER_ID, ORDER_HALF.LINED));
        OrderStore.CONTENT.forEach(field -> into.add(half(field)));
        List<Field<?>> from = new ArrayList<>(List.of(ORDERS.RUN_ID, ORDERS.ID, lined));
        from.addAll(OrderStore.CONTENT);
        OrderStore.inParts(known, part -> {
            copyLines(ORDERS.RUN_ID, ORDERS.ID.in(part).and(isWhole));
            database.sql()
                    .insertInto(ORDER_HALF, into)
                    .select(DSL.select(from)
                            .from(ORDERS)
                            .where(ORDERS.ID.in(part).and(isWhole)))
                    .execute();
        });
    }

    private void copyLines(Field<RunId> run, Condition which) {
        database.sql()
                .insertInto(ORDER_HALF_LINE)
                .select(DSL.select(
                                run,
                                ORDER_LINE.ORDER_ID,
                                ORDER_LINE.POSITION,
                                ORDER_LINE.PRODUCT,
                                ORDER_LINE.SKU,
                                ORDER_LINE.QUANTITY_MILLI,
                                ORDER_LINE.GROSS_MINOR)
                        .from(ORDER_LINE)
                        .join(ORDERS)
                        .on(ORDERS.ID.eq(ORDER_LINE.ORDER_ID))
                        .where(which))
                .execute();
    }

    private Map<OrderId, List<OrderHalfRecord>> told(Collection<OrderId> known) {
        Map<OrderId, List<OrderHalfRecord>> told = new HashMap<>();
        OrderStore.inParts(
                known,
                part -> database.sql()
                        .selectFrom(ORDER_HALF)
                        .where(ORDER_HALF.ORDER_ID.in(part))
                        .forEach(row -> told.computeIfAbsent(row.getOrderId(), _ -> new ArrayList<>())
                                .add(row)));
        return told;
    }

    /// Puts lines into the ledger, and beside as what the run says.
    private void keepLines(List<Changes.Change> lined, RunId run) {
        OrderStore.inParts(lined, part -> {
            database.sql()
                    .deleteFrom(ORDER_LINE)
                    .where(ORDER_LINE.ORDER_ID.in(idsOf(part)))
                    .execute();
            orders.insertLines(part);
        });
        copyLines(lined, run);
    }

    private void copyLines(List<Changes.Change> lined, RunId run) {
        OrderStore.inParts(lined, part -> copyLines(DSL.val(run, ORDERS.RUN_ID), ORDERS.ID.in(idsOf(part))));
    }

    private static List<OrderId> idsOf(List<Changes.Change> changes) {
        return changes.stream().map(change -> change.stored().id()).toList();
    }

    /// Puts into the ledger what all runs say of an order.
    private void hold(List<OrderHalfRecord> told) {
        List<OrderHalfRecord> latest = told.stream().sorted(LATEST).toList();
        OrderHalfRecord last = latest.getFirst();
        List<OrderHalfRecord> alike =
                latest.stream().filter(half -> isSameSale(half, last)).toList();
        OrderHalfRecord whole = last.copy();
        whole.setToldCustomerId(said(latest, OrderHalfRecord::getToldCustomerId).orElse(null));
        whole.setOrderedAt(said(alike, OrderHalfRecord::getOrderedAt).orElse(null));
        whole.setNetMinor(said(alike, OrderHalfRecord::getNetMinor).orElse(null));
        whole.setRefundNumber(said(alike, OrderHalfRecord::getRefundNumber).orElse(null));
        whole.setFeeMinor(alike.stream()
                .map(OrderHalfRecord::getFeeMinor)
                .filter(fee -> fee != 0)
                .findFirst()
                .orElse(0L));
        Map<Field<?>, Object> content = new LinkedHashMap<>();
        OrderStore.CONTENT.forEach(field -> content.put(field, whole.get(half(field))));
        database.sql()
                .update(ORDERS)
                .set(content)
                .set(ORDERS.CUSTOMER_ID, whole.getToldCustomerId())
                .set(ORDERS.RUN_ID, last.getRunId())
                .setNull(ORDERS.REFUND_OF)
                .setNull(ORDERS.PAPER_OF)
                .set(ORDERS.COUNTED, true)
                .where(ORDERS.ID.eq(last.getOrderId()))
                .execute();
        holdLines(
                last.getOrderId(),
                alike.stream().filter(OrderHalfRecord::getLined).findFirst());
    }

    /// The last that is said.
    private static <T> Optional<T> said(List<OrderHalfRecord> latest, Function<OrderHalfRecord, T> what) {
        return latest.stream().map(what).filter(Objects::nonNull).findFirst();
    }

    private void holdLines(OrderId order, Optional<OrderHalfRecord> lined) {
        database.sql()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(order))
                .execute();
        lined.ifPresent(half -> database.sql()
                .insertInto(ORDER_LINE)
                .select(DSL.select(
                                ORDER_HALF_LINE.ORDER_ID,
                                ORDER_HALF_LINE.POSITION,
                                ORDER_HALF_LINE.PRODUCT,
                                ORDER_HALF_LINE.SKU,
                                ORDER_HALF_LINE.QUANTITY_MILLI,
                                ORDER_HALF_LINE.GROSS_MINOR)
                        .from(ORDER_HALF_LINE)
                        .where(ORDER_HALF_LINE.ORDER_ID.eq(order))
                        .and(ORDER_HALF_LINE.RUN_ID.eq(half.getRunId())))
                .execute());
    }

    private static <T> Field<T> half(Field<T> field) {
        return Objects.requireNonNull(ORDER_HALF.field(field.getName(), field.getDataType()));
    }

    /// Forgets what the run said: an order that others tell is what they say, one that nobody tells
    /// stays the run's, to go with it.
    void withdraw(RunId run) {
        List<OrderId> of = database.sql()
                .selectDistinct(ORDER_HALF.ORDER_ID)
                .from(ORDER_HALF)
                .where(ORDER_HALF.RUN_ID.eq(run))
                .fetch(ORDER_HALF.ORDER_ID);
        database.sql()
                .deleteFrom(ORDER_HALF_LINE)
                .where(ORDER_HALF_LINE.RUN_ID.eq(run))
                .execute();
        database.sql().deleteFrom(ORDER_HALF).where(ORDER_HALF.RUN_ID.eq(run)).execute();
        told(of).values().forEach(this::hold);
    }
}
