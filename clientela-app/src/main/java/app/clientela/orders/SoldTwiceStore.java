package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.Orders;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Consumer;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// The SQL behind what products brought in two times. Of more sales than a million, it looks at
/// every so-manieth customer.
final class SoldTwiceStore {

    private static final int MOST_SALES = 1_000_000;
    private static final Field<String> PRODUCT = DSL.coalesce(ORDER_LINE.SKU, ORDER_LINE.PRODUCT);

    private final Database database;

    SoldTwiceStore(Database database) {
        this.database = database;
    }

    /// {@return all that these customers paid in the two times; nothing where no sale has lines}
    Money each(Currency currency, DayRange early, DayRange late, Consumer<SoldTwice> to) {
        if (!database.sql().fetchExists(ORDER_LINE)) {
            return Money.zero(currency);
        }
        Condition kept = sold(ORDERS, currency)
                .and(ORDERS.ORDERED_ON.between(early.from(), late.to()))
                .and(ORDERS.CUSTOMER_ID.in(kept(currency, early, late)));
        Condition isEarly = ORDERS.ORDERED_ON.le(early.to());
        database.sql()
                .select(
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly),
                        sum(ORDER_LINE.GROSS_MINOR, isEarly),
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly.not()),
                        sum(ORDER_LINE.GROSS_MINOR, isEarly.not()))
                .from(ORDERS)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(ORDERS.ID))
                .where(kept)
                .and(ORDER_LINE.QUANTITY_MILLI.gt(0L))
                .groupBy(PRODUCT)
                .having(
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly).gt(BigDecimal.ZERO),
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly.not()).gt(BigDecimal.ZERO))
                .fetchSize(1000)
                .fetchLazy()
                .forEach(row -> to.accept(new SoldTwice(
                        row.value1().longValueExact(),
                        new Money(row.value2().longValueExact(), currency),
                        row.value3().longValueExact(),
                        new Money(row.value4().longValueExact(), currency))));
        return new Money(
                database.sql()
                        .select(DSL.coalesce(DSL.sum(ORDERS.AMOUNT_MINOR), BigDecimal.ZERO))
                        .from(ORDERS)
                        .where(kept)
                        .fetchSingle()
                        .value1()
                        .longValueExact(),
                currency);
    }

    private static AggregateFunction<BigDecimal> sum(Field<Long> what, Condition when) {
        return DSL.sum(DSL.when(when, what).otherwise(0L));
    }

    private Select<? extends org.jooq.Record1<CustomerId>> kept(Currency currency, DayRange early, DayRange late) {
        Orders other = ORDERS.as("other");
        int sales = database.sql().fetchCount(ORDERS, ORDERS.ORDERED_ON.between(early.from(), late.to()));
        int every = 1 + sales / MOST_SALES;
        return database.sql()
                .select(other.CUSTOMER_ID)
                .from(other)
                .where(sold(other, currency))
                .and(DSL.condition("{0} % {1} = 0", other.CUSTOMER_ID, DSL.inline(every)))
                .groupBy(other.CUSTOMER_ID)
                .having(
                        DSL.min(DSL.when(other.ORDERED_ON.ge(early.from()), other.ORDERED_ON))
                                .le(early.to()),
                        DSL.max(DSL.when(other.ORDERED_ON.le(late.to()), other.ORDERED_ON))
                                .ge(late.from()));
    }

    /// Says no days: customer after customer, all of them are read without the orders themselves.
    private static Condition sold(Orders orders, Currency currency) {
        return orders.CUSTOMER_ID
                .isNotNull()
                .and(orders.COUNTED)
                .and(orders.KIND.eq("sale"))
                .and(orders.CURRENCY.eq(currency.getCurrencyCode()));
    }
}
