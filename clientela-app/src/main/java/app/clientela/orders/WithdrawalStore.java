package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_PAYMENT;
import static app.clientela.db.Tables.ORDER_REPEAT;
import static app.clientela.db.Tables.ORDER_REVISION;
import static app.clientela.db.Tables.ORDER_REVISION_LINE;

import app.clientela.db.tables.records.OrderRevisionRecord;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// The SQL by which a run leaves the ledger as if it had never been.
final class WithdrawalStore {

    private final Database database;

    WithdrawalStore(Database database) {
        this.database = database;
    }

    void withdraw(RunId run) {
        database.sql()
                .deleteFrom(ORDER_REPEAT)
                .where(ORDER_REPEAT.RUN_ID.eq(run))
                .execute();
        revisionsOf(run).forEach(this::takeBack);
        handOverUnchanged(run);
        changedByOthers(run).forEach(order -> handOver(order, run));
        Select<Record1<OrderId>> made = DSL.select(ORDERS.ID).from(ORDERS).where(ORDERS.RUN_ID.eq(run));
        database.sql()
                .update(ORDERS)
                .setNull(ORDERS.REFUND_OF)
                .where(ORDERS.REFUND_OF.in(made))
                .execute();
        database.sql()
                .update(ORDERS)
                .setNull(ORDERS.PAPER_OF)
                .set(ORDERS.COUNTED, true)
                .where(ORDERS.PAPER_OF.in(made))
                .execute();
        database.sql()
                .update(ORDER_PAYMENT)
                .setNull(ORDER_PAYMENT.ORDER_ID)
                .set(ORDER_PAYMENT.BY_NUMBER, false)
                .where(ORDER_PAYMENT.ORDER_ID.in(made))
                .execute();
        database.sql()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(made))
                .execute();
        database.sql().deleteFrom(ORDERS).where(ORDERS.RUN_ID.eq(run)).execute();
    }

    private List<OrderRevisionRecord> revisionsOf(RunId run) {
        return database.sql()
                .selectFrom(ORDER_REVISION)
                .where(ORDER_REVISION.RUN_ID.eq(run))
                .fetch();
    }

    /// What the order was before the run: the order again, or what a later run changed.
    private void takeBack(OrderRevisionRecord earlier) {
        OrderId order = earlier.getOrderId();
        Optional<RunId> later = firstRevision(order, ORDER_REVISION.RUN_ID.gt(earlier.getRunId()));
        Optional<RunId> repeated = firstRepeat(order, earlier.getRunId(), later);
        if (repeated.isPresent()) {
            move(order, earlier.getRunId(), repeated.get());
            deleteRepeat(order, repeated.get());
        } else if (later.isPresent()) {
            deleteRevision(order, later.get());
            move(order, earlier.getRunId(), later.get());
        } else {
            restore(earlier);
            deleteRevision(order, earlier.getRunId());
        }
    }

    private void restore(OrderRevisionRecord earlier) {
        OrderId order = earlier.getOrderId();
        Map<Field<?>, Object> content = new LinkedHashMap<>();
        OrderStore.CONTENT.forEach(field -> content.put(field, earlier.get(OrderStore.earlier(field))));
        database.sql()
                .update(ORDERS)
                .set(content)
                .set(ORDERS.CUSTOMER_ID, earlier.getToldCustomerId())
                .setNull(ORDERS.REFUND_OF)
                .setNull(ORDERS.PAPER_OF)
                .set(ORDERS.COUNTED, true)
                .where(ORDERS.ID.eq(order))
                .execute();
        database.sql()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(order))
                .execute();
        database.sql()
                .insertInto(ORDER_LINE)
                .select(DSL.select(
                                ORDER_REVISION_LINE.ORDER_ID,
                                ORDER_REVISION_LINE.POSITION,
                                ORDER_REVISION_LINE.PRODUCT,
                                ORDER_REVISION_LINE.SKU,
                                ORDER_REVISION_LINE.QUANTITY_MILLI,
                                ORDER_REVISION_LINE.GROSS_MINOR)
                        .from(ORDER_REVISION_LINE)
                        .where(ORDER_REVISION_LINE.ORDER_ID.eq(order))
                        .and(ORDER_REVISION_LINE.RUN_ID.eq(earlier.getRunId())))
                .execute();
    }

    /// Later runs told these orders as they are: they are the first such run's from now on.
    private void handOverUnchanged(RunId run) {
        Condition told = ORDER_REPEAT.ORDER_ID.eq(ORDERS.ID);
        database.sql()
                .update(ORDERS)
                .set(ORDERS.LINE, first(ORDER_REPEAT.LINE, told))
                .set(ORDERS.RUN_ID, first(ORDER_REPEAT.RUN_ID, told))
                .where(ORDERS.RUN_ID.eq(run))
                .and(DSL.exists(DSL.selectOne().from(ORDER_REPEAT).where(told)))
                .and(DSL.notExists(DSL.selectOne().from(ORDER_REVISION).where(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID))))
                .execute();
        database.sql()
                .deleteFrom(ORDER_REPEAT)
                .where(DSL.exists(DSL.selectOne().from(ORDERS).where(told).and(ORDERS.RUN_ID.eq(ORDER_REPEAT.RUN_ID))))
                .execute();
    }

    private static <T> Field<T> first(Field<T> of, Condition told) {
        return DSL.field(DSL.select(of)
                .from(ORDER_REPEAT)
                .where(told)
                .orderBy(ORDER_REPEAT.RUN_ID)
                .limit(1));
    }

    private List<OrderId> changedByOthers(RunId run) {
        return database.sql()
                .selectDistinct(ORDERS.ID)
                .from(ORDERS)
                .join(ORDER_REVISION)
                .on(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID))
                .where(ORDERS.RUN_ID.eq(run))
                .fetch(ORDERS.ID);
    }

    /// A later run told this order again, as it was or anew: it is that run's from now on.
    private void handOver(OrderId order, RunId run) {
        Optional<RunId> changed = firstRevision(order, ORDER_REVISION.RUN_ID.ne(run));
        Optional<RunId> repeated = firstRepeat(order, run, changed);
        repeated.ifPresentOrElse(
                heir -> deleteRepeat(order, heir), () -> changed.ifPresent(heir -> deleteRevision(order, heir)));
        repeated.or(() -> changed)
                .ifPresent(heir -> database.sql()
                        .update(ORDERS)
                        .set(ORDERS.RUN_ID, heir)
                        .where(ORDERS.ID.eq(order))
                        .execute());
    }

    /// The first run that told the order as it was between these two.
    private Optional<RunId> firstRepeat(OrderId order, RunId after, Optional<RunId> before) {
        return database.sql()
                .select(ORDER_REPEAT.RUN_ID)
                .from(ORDER_REPEAT)
                .where(ORDER_REPEAT.ORDER_ID.eq(order))
                .and(ORDER_REPEAT.RUN_ID.gt(after))
                .and(before.map(ORDER_REPEAT.RUN_ID::lt).orElse(DSL.trueCondition()))
                .orderBy(ORDER_REPEAT.RUN_ID)
                .limit(1)
                .fetchOptional(ORDER_REPEAT.RUN_ID);
    }

    private void deleteRepeat(OrderId order, RunId run) {
        database.sql()
                .deleteFrom(ORDER_REPEAT)
                .where(ORDER_REPEAT.ORDER_ID.eq(order).and(ORDER_REPEAT.RUN_ID.eq(run)))
                .execute();
    }

    private Optional<RunId> firstRevision(OrderId order, Condition which) {
        return database.sql()
                .select(ORDER_REVISION.RUN_ID)
                .from(ORDER_REVISION)
                .where(ORDER_REVISION.ORDER_ID.eq(order))
                .and(which)
                .orderBy(ORDER_REVISION.RUN_ID)
                .limit(1)
                .fetchOptional(ORDER_REVISION.RUN_ID);
    }

    private void deleteRevision(OrderId order, RunId run) {
        database.sql()
                .deleteFrom(ORDER_REVISION_LINE)
                .where(ORDER_REVISION_LINE.ORDER_ID.eq(order))
                .and(ORDER_REVISION_LINE.RUN_ID.eq(run))
                .execute();
        database.sql()
                .deleteFrom(ORDER_REVISION)
                .where(ORDER_REVISION.ORDER_ID.eq(order))
                .and(ORDER_REVISION.RUN_ID.eq(run))
                .execute();
    }

    private void move(OrderId order, RunId from, RunId to) {
        database.sql()
                .update(ORDER_REVISION_LINE)
                .set(ORDER_REVISION_LINE.RUN_ID, to)
                .where(ORDER_REVISION_LINE.ORDER_ID.eq(order))
                .and(ORDER_REVISION_LINE.RUN_ID.eq(from))
                .execute();
        database.sql()
                .update(ORDER_REVISION)
                .set(ORDER_REVISION.RUN_ID, to)
                .where(ORDER_REVISION.ORDER_ID.eq(order))
                .and(ORDER_REVISION.RUN_ID.eq(from))
                .execute();
    }
}
