package app.clientela.orders;

import static app.clientela.db.Tables.ORDER_PAYMENT;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.OrderPayment;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// The SQL by which payments come in and go, and of those that have no order.
final class PaymentStore {

    private static final OrderPayment LATER = ORDER_PAYMENT.as("later");
    private static final int LONGEST_NUMBERS = 600;

    private final Database database;
    private final Ids ids;

    PaymentStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    void pay(List<NewPayment> payments, RunId run) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDER_PAYMENT,
                                ORDER_PAYMENT.ID,
                                ORDER_PAYMENT.SOURCE,
                                ORDER_PAYMENT.NUMBER,
                                ORDER_PAYMENT.RUN_ID,
                                ORDER_PAYMENT.KIND,
                                ORDER_PAYMENT.ORDER_NUMBERS,
                                ORDER_PAYMENT.CUSTOMER_ID,
                                ORDER_PAYMENT.TOLD_CUSTOMER_ID,
                                ORDER_PAYMENT.PAID_ON,
                                ORDER_PAYMENT.PAID_AT,
                                ORDER_PAYMENT.CURRENCY,
                                ORDER_PAYMENT.AMOUNT_MINOR,
                                ORDER_PAYMENT.FEE_MINOR,
                                ORDER_PAYMENT.LINE,
                                ORDER_PAYMENT.BY_NUMBER)
                        .values((Long) null, "", "", run, "", "", null, null, null, null, "", 0L, 0L, 0L, false)
                        .onConflictDoNothing());
        payments.forEach(payment -> add(batch, payment, run));
        batch.execute();
    }

    private void add(Batch batch, NewPayment payment, RunId run) {
        batch.add(
                ids.next(),
                payment.source(),
                payment.number(),
                run.value(),
                OrderStore.word(payment.kind()),
                numbers(payment.orders()),
                payment.customer().map(CustomerId::value).orElse(null),
                payment.customer().map(CustomerId::value).orElse(null),
                payment.on().toEpochDay(),
                payment.at().map(Instant::toEpochMilli).orElse(null),
                payment.amount().currency().getCurrencyCode(),
                payment.amount().minor(),
                payment.fee().minor(),
                payment.line(),
                false);
    }

    /// As many as fit, one a line.
    private static String numbers(List<String> orders) {
        StringBuilder lines = new StringBuilder();
        for (String number : orders) {
            if (lines.length() + number.length() < LONGEST_NUMBERS) {
                lines.append(number.replace('\n', ' ')).append('\n');
            }
        }
        return lines.toString();
    }

    void withdraw(RunId run) {
        database.sql()
                .deleteFrom(ORDER_PAYMENT)
                .where(ORDER_PAYMENT.RUN_ID.eq(run))
                .execute();
    }

    /// No later run tells the same payment.
    static Condition holds() {
        return DSL.notExists(DSL.selectOne()
                .from(LATER)
                .where(LATER.SOURCE.eq(ORDER_PAYMENT.SOURCE))
                .and(LATER.NUMBER.eq(ORDER_PAYMENT.NUMBER))
                .and(LATER.RUN_ID.gt(ORDER_PAYMENT.RUN_ID)));
    }

    /// What came in for no order, by currency.
    List<LoosePayments> loose() {
        return database.sql()
                .select(ORDER_PAYMENT.CURRENCY, DSL.count(), TaxedAmounts.sum(ORDER_PAYMENT.AMOUNT_MINOR))
                .from(ORDER_PAYMENT)
                .where(ORDER_PAYMENT.ORDER_ID.isNull())
                .and(ORDER_PAYMENT.KIND.eq("sale"))
                .and(holds())
                .groupBy(ORDER_PAYMENT.CURRENCY)
                .orderBy(ORDER_PAYMENT.CURRENCY)
                .fetch(row ->
                        new LoosePayments(row.value2(), new Money(row.value3(), Currency.getInstance(row.value1()))));
    }
}
