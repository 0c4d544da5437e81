package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_PAYMENT;

import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The SQL of what orders cost to serve: delivery, and the fee of the payment. What payments kept
/// is an order's fee where the order itself says none; what they gave back lowers either.
final class CostStore {

    private static final Condition SAYS_COSTS =
            ORDERS.DELIVERY_MINOR.ne(DSL.inline(0L)).or(ORDERS.FEE_MINOR.ne(DSL.inline(0L)));

    private final Database database;

    CostStore(Database database) {
        this.database = database;
    }

    List<ServingCost> costsOf(CustomerId customer) {
        List<ServingCost> costs = new ArrayList<>();
        eachCost(ORDERS.CUSTOMER_ID.eq(customer), costs::add);
        return costs;
    }

    void eachCost(LocalDate until, Consumer<ServingCost> to) {
        eachCost(ORDERS.CUSTOMER_ID.isNotNull().and(ORDERS.ORDERED_ON.le(until)), to);
    }

    /// First of the orders that say costs themselves, then of those of which payments alone do.
    private void eachCost(Condition which, Consumer<ServingCost> to) {
        read(which.and(SAYS_COSTS), to);
        read(
                which.and(DSL.not(SAYS_COSTS))
                        .and(ORDERS.ID.in(DSL.select(ORDER_PAYMENT.ORDER_ID)
                                .from(ORDER_PAYMENT)
                                .where(ORDER_PAYMENT.ORDER_ID.isNotNull()))),
                to);
    }

    private static Field<Long> fees(Kind kind) {
        return DSL.field(DSL.select(DSL.coalesce(TakingsStore.sum(ORDER_PAYMENT.FEE_MINOR), DSL.inline(0L)))
                .from(ORDER_PAYMENT)
                .where(ORDER_PAYMENT.ORDER_ID.eq(ORDERS.ID))
                .and(ORDER_PAYMENT.CURRENCY.eq(ORDERS.CURRENCY))
                .and(ORDER_PAYMENT.KIND.eq(DSL.inline(OrderStore.word(kind)))));
    }

    private void read(Condition which, Consumer<ServingCost> to) {
        try (var cursor = database.sql()
                .select(
                        ORDERS.CUSTOMER_ID,
                        ORDERS.ORDERED_ON,
                        ORDERS.CURRENCY,
                        ORDERS.DELIVERY_MINOR,
                        ORDERS.FEE_MINOR,
                        fees(Kind.SALE),
                        fees(Kind.REFUND),
                        DSL.when(ORDERS.NUMBERED, ORDERS.NUMBER).else_(""))
                .from(ORDERS)
                .where(which)
                .and(ORDERS.COUNTED)
                .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDERED_ON, ORDERS.ID)
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : cursor) {
                long kept = row.value5() == 0 ? row.value6() : row.value5();
                Currency currency = Currency.getInstance(row.value3());
                Money delivery = new Money(row.value4(), currency);
                Money fee = new Money(Math.max(0, kept - row.value7()), currency);
                if (!delivery.isZero()) {
                    to.accept(
                            new ServingCost(row.value1(), CostKind.DELIVERY, row.value2(), delivery, 0, row.value8()));
                }
                if (!fee.isZero()) {
                    to.accept(new ServingCost(row.value1(), CostKind.FEE, row.value2(), fee, 0, row.value8()));
                }
            }
        }
    }
}
