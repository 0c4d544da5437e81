package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static app.clientela.db.Tables.ORDER_REVISION;
import static app.clientela.db.Tables.ORDER_REVISION_LINE;

import app.clientela.db.tables.records.OrderRevisionRecord;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
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
        revisionsOf(run).forEach(this::takeBack);
        keptByOthers(run).forEach(order -> handOver(order, run));
        Select<Record1<OrderId>> made = DSL.select(ORDERS.ID).from(ORDERS).where(ORDERS.RUN_ID.eq(run));
        database.sql()
                .update(ORDERS)
                .setNull(ORDERS.REFUND_OF)
                .where(ORDERS.REFUND_OF.in(made))
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
        if (later.isPresent()) {
            deleteRevision(order, later.get());
            move(order, earlier.getRunId(), later.get());
        } else {
            restore(earlier);
            deleteRevision(order, earlier.getRunId());
        }
    }

    private void restore(OrderRevisionRecord earlier) {
        OrderId order = earlier.getOrderId();
        database.sql()
                .update(ORDERS)
                .set(ORDERS.CUSTOMER_ID, earlier.getCustomerId())
                .set(ORDERS.ORDERED_ON, earlier.getOrderedOn())
                .set(ORDERS.ORDERED_AT, earlier.getOrderedAt())
                .set(ORDERS.CURRENCY, earlier.getCurrency())
                .set(ORDERS.GROSS_MINOR, earlier.getGrossMinor())
                .set(ORDERS.NET_MINOR, earlier.getNetMinor())
                .set(ORDERS.DELIVERY_MINOR, earlier.getDeliveryMinor())
                .set(ORDERS.FEE_MINOR, earlier.getFeeMinor())
                .set(ORDERS.REFUND_NUMBER, earlier.getRefundNumber())
                .setNull(ORDERS.REFUND_OF)
                .set(ORDERS.FINGERPRINT, earlier.getFingerprint())
                .set(ORDERS.LINE, earlier.getLine())
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

    private List<OrderId> keptByOthers(RunId run) {
        return database.sql()
                .selectDistinct(ORDERS.ID)
                .from(ORDERS)
                .join(ORDER_REVISION)
                .on(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID))
                .where(ORDERS.RUN_ID.eq(run))
                .fetch(ORDERS.ID);
    }

    /// A later run told this order anew: it is that run's from now on.
    private void handOver(OrderId order, RunId run) {
        firstRevision(order, ORDER_REVISION.RUN_ID.ne(run)).ifPresent(heir -> {
            deleteRevision(order, heir);
            database.sql()
                    .update(ORDERS)
                    .set(ORDERS.RUN_ID, heir)
                    .where(ORDERS.ID.eq(order))
                    .execute();
        });
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
