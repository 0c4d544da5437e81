package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_CANCELLATION;
import static app.clientela.db.Tables.ORDER_REVISION;

import app.clientela.business.Vat;
import app.clientela.db.tables.Orders;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.util.Currency;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The SQL by which orders stand or do not: what was called off, and what came back of it.
final class StandingStore {

    private static final Orders SALE = ORDERS.as("sale");
    private static final Orders OWN = ORDERS.as("own");

    private final Database database;

    StandingStore(Database database) {
        this.database = database;
    }

    void cancel(List<Cancellation> cancellations, RunId run) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDER_CANCELLATION,
                                ORDER_CANCELLATION.SOURCE,
                                ORDER_CANCELLATION.NUMBER,
                                ORDER_CANCELLATION.RUN_ID,
                                ORDER_CANCELLATION.CANCELLED_ON,
                                ORDER_CANCELLATION.LINE)
                        .values("", "", run, null, null)
                        .onConflictDoNothing());
        cancellations.forEach(one ->
                batch.add(one.source(), one.number(), run.value(), one.on().toEpochDay(), one.line()));
        batch.execute();
    }

    void withdraw(RunId run) {
        database.sql()
                .deleteFrom(ORDER_CANCELLATION)
                .where(ORDER_CANCELLATION.RUN_ID.eq(run))
                .execute();
    }

    /// That some run said that the order was called off.
    static Condition isCancelled() {
        return isCancelled(ORDERS);
    }

    private static Condition isCancelled(Orders order) {
        return DSL.exists(DSL.selectOne()
                .from(ORDER_CANCELLATION)
                .where(ORDER_CANCELLATION.SOURCE.eq(order.SOURCE))
                .and(ORDER_CANCELLATION.NUMBER.eq(order.NUMBER)));
    }

    /// Lets go of what was called off, and takes back what no run calls off any more. Cancellations
    /// are few beside the orders: the join begins with them.
    void settleCancelled() {
        database.sql()
                .update(ORDERS)
                .set(ORDERS.COUNTED, false)
                .setNull(ORDERS.PAPER_OF)
                .where(ORDERS.ID.in(DSL.select(SALE.ID)
                        .from(ORDER_CANCELLATION)
                        .crossJoin(SALE)
                        .where(SALE.SOURCE.eq(ORDER_CANCELLATION.SOURCE))
                        .and(SALE.NUMBER.eq(ORDER_CANCELLATION.NUMBER))
                        .and(DSL.condition(SALE.COUNTED).or(SALE.PAPER_OF.isNotNull()))))
                .execute();
        database.sql()
                .update(ORDERS)
                .set(ORDERS.COUNTED, true)
                .where(DSL.not(DSL.condition(ORDERS.COUNTED)))
                .and(ORDERS.PAPER_OF.isNull())
                .and(ORDERS.KIND.eq("sale"))
                .and(DSL.not(isCancelled()))
                .execute();
    }

    /// A refund counts unless it was called off, is the paper of another, or its sale does not
    /// count.
    /// Where a sale's own source tells what was given back of it, papers do not say it again.
    void settleRefunds() {
        Condition toldBySale = SALE.SOURCE
                .ne(ORDERS.SOURCE)
                .and(DSL.exists(DSL.selectOne()
                        .from(OWN)
                        .where(OWN.REFUND_OF.eq(SALE.ID))
                        .and(OWN.SOURCE.eq(SALE.SOURCE))
                        .and(DSL.not(isCancelled(OWN)))));
        Condition counts = ORDERS.PAPER_OF
                .isNull()
                .and(DSL.not(isCancelled()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(SALE)
                        .where(SALE.ID.eq(ORDERS.REFUND_OF))
                        .and(DSL.not(DSL.condition(SALE.COUNTED)).or(toldBySale))));
        database.sql()
                .update(ORDERS)
                .set(ORDERS.COUNTED, DSL.not(ORDERS.COUNTED))
                .where(ORDERS.KIND.eq("refund"))
                .and(ORDERS.COUNTED.ne(DSL.field(counts)))
                .execute();
    }

    /// The sales that this run made or changed and that are called off now.
    List<CancelledSales> cancelledOf(RunId run, Vat vat) {
        Table<?> off = DSL.selectDistinct(ORDER_CANCELLATION.SOURCE, ORDER_CANCELLATION.NUMBER)
                .from(ORDER_CANCELLATION)
                .asTable("off");
        return database.sql()
                .select(
                        ORDERS.CURRENCY,
                        DSL.count(),
                        TakingsStore.sum(TakingsStore.gross(vat)),
                        TakingsStore.sum(TakingsStore.net(vat)))
                .from(off)
                .crossJoin(ORDERS)
                .where(ORDERS.SOURCE.eq(off.field(ORDER_CANCELLATION.SOURCE)))
                .and(ORDERS.NUMBER.eq(off.field(ORDER_CANCELLATION.NUMBER)))
                .and(ORDERS.KIND.eq("sale"))
                .and(ORDERS.RUN_ID
                        .eq(run)
                        .or(DSL.exists(DSL.selectOne()
                                .from(ORDER_REVISION)
                                .where(ORDER_REVISION.ORDER_ID.eq(ORDERS.ID))
                                .and(ORDER_REVISION.RUN_ID.eq(run)))))
                .groupBy(ORDERS.CURRENCY)
                .orderBy(ORDERS.CURRENCY)
                .fetch(row -> {
                    Currency currency = Currency.getInstance(row.value1());
                    return new CancelledSales(
                            row.value2(), new Money(row.value3(), currency), new Money(row.value4(), currency));
                });
    }
}
