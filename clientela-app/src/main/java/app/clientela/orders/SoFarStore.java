package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_SO_FAR;

import app.clientela.db.tables.records.OrderSoFarRecord;
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
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The SQL of refunds that stand for everything given back of their sale so far. What each run says
/// is kept, without its lines, and the greatest amount holds, whenever it came; of two alike, the
/// later run's.
final class SoFarStore {

    private static final Comparator<OrderSoFarRecord> FURTHEST = Comparator.comparingLong(
                    (OrderSoFarRecord told) -> told.getAmountMinor())
            .thenComparingLong(told -> told.getRunId().value());

    private final Database database;
    private final Ids ids;
    private final OrderStore orders;

    SoFarStore(Database database, Ids ids, OrderStore orders) {
        this.database = database;
        this.ids = ids;
        this.orders = orders;
    }

    List<Recording> record(List<NewOrder> refunds, RunId run) {
        Map<DocumentKey, OrderId> known = known(refunds);
        adopt(known.values());
        Telling telling = new Telling(run, known, told(known.values()));
        List<Recording> recordings = refunds.stream().map(telling::take).toList();
        orders.insertOrders(telling.made, run);
        database.sql().batchInsert(telling.rows).execute();
        telling.held.forEach(this::hold);
        return recordings;
    }

    /// What one batch says beside what is known.
    private final class Telling {
        private final RunId run;
        private final Map<DocumentKey, OrderId> known;
        private final Map<OrderId, List<OrderSoFarRecord>> told;
        private final List<Changes.Change> made = new ArrayList<>();
        private final List<OrderSoFarRecord> rows = new ArrayList<>();
        private final List<OrderSoFarRecord> held = new ArrayList<>();

        Telling(RunId run, Map<DocumentKey, OrderId> known, Map<OrderId, List<OrderSoFarRecord>> told) {
            this.run = run;
            this.known = known;
            this.told = told;
        }

        Recording take(NewOrder refund) {
            OrderId id = known.computeIfAbsent(DocumentKey.of(refund), _ -> new OrderId(ids.next()));
            List<OrderSoFarRecord> before = told.computeIfAbsent(id, _ -> new ArrayList<>());
            OrderSoFarRecord now = row(id, refund, run);
            for (OrderSoFarRecord earlier : before) {
                if (earlier.getRunId().equals(run)) {
                    return says(earlier, now) ? new Recording.Known(id) : new Recording.Conflict(id);
                }
            }
            rows.add(now);
            before.add(now);
            if (before.size() == 1) {
                made.add(new Changes.Change(refund, Stored.of(id, refund)));
                return new Recording.Recorded(id);
            }
            return further(before.subList(0, before.size() - 1), now);
        }

        private Recording further(List<OrderSoFarRecord> before, OrderSoFarRecord now) {
            OrderSoFarRecord furthest = before.stream().max(FURTHEST).orElseThrow();
            if (FURTHEST.compare(furthest, now) > 0) {
                return new Recording.Known(now.getOrderId());
            }
            held.add(now);
            return says(furthest, now)
                    ? new Recording.Known(now.getOrderId())
                    : new Recording.Revised(now.getOrderId());
        }
    }

    private static boolean says(OrderSoFarRecord one, OrderSoFarRecord other) {
        return one.getFingerprint().equals(other.getFingerprint())
                && Objects.equals(one.getNetMinor(), other.getNetMinor())
                && Objects.equals(one.getToldCustomerId(), other.getToldCustomerId());
    }

    private static OrderSoFarRecord row(OrderId id, NewOrder refund, RunId run) {
        return new OrderSoFarRecord(
                run,
                id,
                refund.customer().orElse(null),
                refund.on(),
                refund.at().orElse(null),
                refund.amount().currency().getCurrencyCode(),
                refund.amount().minor(),
                refund.net().map(Money::minor).orElse(null),
                refund.delivery().minor(),
                refund.fee().minor(),
                refund.refundOf().orElse(null),
                Fingerprint.of(refund),
                refund.line());
    }

    private Map<DocumentKey, OrderId> known(List<NewOrder> refunds) {
        Map<DocumentKey, OrderId> known = new HashMap<>();
        refunds.stream()
                .collect(Collectors.groupingBy(
                        NewOrder::source, Collectors.mapping(NewOrder::number, Collectors.toSet())))
                .forEach((source, numbers) -> OrderStore.inParts(
                        numbers,
                        part -> database.sql()
                                .select(ORDERS.NUMBER, ORDERS.ID)
                                .from(ORDERS)
                                .where(ORDERS.SOURCE.eq(source))
                                .and(ORDERS.NUMBER.in(part))
                                .and(ORDERS.KIND.eq(OrderStore.word(Kind.REFUND)))
                                .forEach(row ->
                                        known.put(new DocumentKey(source, row.value1(), Kind.REFUND), row.value2()))));
        return known;
    }

    /// A refund that came as one of its own is what its run says was given back so far.
    private void adopt(Collection<OrderId> known) {
        List<Field<?>> into = new ArrayList<>(List.of(ORDER_SO_FAR.RUN_ID, ORDER_SO_FAR.ORDER_ID));
        OrderStore.CONTENT.forEach(field -> into.add(soFar(field)));
        List<Field<?>> from = new ArrayList<>(List.of(ORDERS.RUN_ID, ORDERS.ID));
        from.addAll(OrderStore.CONTENT);
        OrderStore.inParts(
                known,
                part -> database.sql()
                        .insertInto(ORDER_SO_FAR, into)
                        .select(DSL.select(from)
                                .from(ORDERS)
                                .where(ORDERS.ID.in(part))
                                .and(DSL.notExists(
                                        DSL.selectOne().from(ORDER_SO_FAR).where(ORDER_SO_FAR.ORDER_ID.eq(ORDERS.ID)))))
                        .execute());
    }

    private Map<OrderId, List<OrderSoFarRecord>> told(Collection<OrderId> known) {
        Map<OrderId, List<OrderSoFarRecord>> told = new HashMap<>();
        OrderStore.inParts(
                known,
                part -> database.sql()
                        .selectFrom(ORDER_SO_FAR)
                        .where(ORDER_SO_FAR.ORDER_ID.in(part))
                        .forEach(row -> told.computeIfAbsent(row.getOrderId(), _ -> new ArrayList<>())
                                .add(row)));
        return told;
    }

    /// Puts into the ledger what a run says.
    private void hold(OrderSoFarRecord told) {
        Map<Field<?>, Object> content = new LinkedHashMap<>();
        OrderStore.CONTENT.forEach(field -> content.put(field, told.get(soFar(field))));
        database.sql()
                .update(ORDERS)
                .set(content)
                .set(ORDERS.CUSTOMER_ID, told.getToldCustomerId())
                .set(ORDERS.RUN_ID, told.getRunId())
                .setNull(ORDERS.REFUND_OF)
                .setNull(ORDERS.PAPER_OF)
                .where(ORDERS.ID.eq(told.getOrderId()))
                .execute();
    }

    private static <T> Field<T> soFar(Field<T> field) {
        return Objects.requireNonNull(ORDER_SO_FAR.field(field.getName(), field.getDataType()));
    }

    /// Forgets what the run said. What another run says holds from now on; where none does, the
    /// order stays the run's, to go with it.
    void withdraw(RunId run) {
        List<OrderId> of = database.sql()
                .select(ORDER_SO_FAR.ORDER_ID)
                .from(ORDER_SO_FAR)
                .where(ORDER_SO_FAR.RUN_ID.eq(run))
                .fetch(ORDER_SO_FAR.ORDER_ID);
        database.sql()
                .deleteFrom(ORDER_SO_FAR)
                .where(ORDER_SO_FAR.RUN_ID.eq(run))
                .execute();
        told(of).values().forEach(left -> left.stream().max(FURTHEST).ifPresent(this::hold));
    }
}
