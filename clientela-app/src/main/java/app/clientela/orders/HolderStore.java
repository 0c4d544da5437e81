package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_HOLDER;
import static app.clientela.db.Tables.ORDER_PAYMENT;

import app.clientela.customers.CustomerId;
import app.clientela.platform.db.Database;
import java.util.Collection;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The SQL that says whose the orders and payments of merged customers are.
final class HolderStore {

    private final Database database;

    HolderStore(Database database) {
        this.database = database;
    }

    /// From now on, what documents say of any of these is that customer's.
    void hand(Set<CustomerId> told, CustomerId now) {
        forget(told);
        for (CustomerId one : told) {
            if (!one.equals(now)) {
                database.sql()
                        .insertInto(ORDER_HOLDER)
                        .set(ORDER_HOLDER.TOLD_CUSTOMER_ID, one)
                        .set(ORDER_HOLDER.CUSTOMER_ID, now)
                        .execute();
            }
            database.sql()
                    .update(ORDERS)
                    .set(ORDERS.CUSTOMER_ID, now)
                    .where(ORDERS.TOLD_CUSTOMER_ID.eq(one))
                    .execute();
            database.sql()
                    .update(ORDER_PAYMENT)
                    .set(ORDER_PAYMENT.CUSTOMER_ID, now)
                    .where(ORDER_PAYMENT.TOLD_CUSTOMER_ID.eq(one))
                    .execute();
        }
    }

    void forget(Collection<CustomerId> told) {
        told.forEach(one -> database.sql()
                .deleteFrom(ORDER_HOLDER)
                .where(ORDER_HOLDER.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    /// Hands over what has come in since.
    void settle() {
        settle(ORDERS, ORDERS.TOLD_CUSTOMER_ID, ORDERS.CUSTOMER_ID);
        settle(ORDER_PAYMENT, ORDER_PAYMENT.TOLD_CUSTOMER_ID, ORDER_PAYMENT.CUSTOMER_ID);
    }

    private void settle(Table<?> table, Field<CustomerId> told, Field<CustomerId> now) {
        database.sql()
                .update(table)
                .set(
                        now,
                        DSL.select(ORDER_HOLDER.CUSTOMER_ID)
                                .from(ORDER_HOLDER)
                                .where(ORDER_HOLDER.TOLD_CUSTOMER_ID.eq(told)))
                .where(told.in(DSL.select(ORDER_HOLDER.TOLD_CUSTOMER_ID).from(ORDER_HOLDER)))
                .and(now.eq(told))
                .execute();
    }
}
