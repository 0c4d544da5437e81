package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.Orders;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.orders.SoldTwice.Share;
import app.clientela.platform.db.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// The SQL behind what products brought in two times. Of more sales than a million, it looks at
/// every so-manieth customer.
final class SoldTwiceStore {

    private static final int MOST_SALES = 1_000_000;
    private static final Field<String> PRODUCT = DSL.coalesce(ORDER_LINE.SKU, ORDER_LINE.PRODUCT);
    /// As [SoldTwice#lot].
    private static final Field<Integer> LOT = DSL.field(
            "({0} % {1}) * ({0} % {1}) % {1} % {2}",
            SQLDataType.INTEGER, ORDERS.CUSTOMER_ID, DSL.inline(SoldTwice.MIXING), DSL.inline(SoldTwice.LOTS));

    private final Database database;

    SoldTwiceStore(Database database) {
        this.database = database;
    }

    /// {@return all that these customers paid in the two times; nothing where no sale has lines}
    Money each(Currency currency, DayRange early, DayRange late, Consumer<SoldTwice> to) {
        if (!database.sql().fetchExists(ORDER_LINE)) {
            return Money.zero(currency);
        }
        int every =
                1 + database.sql().fetchCount(ORDERS, ORDERS.ORDERED_ON.between(early.from(), late.to())) / MOST_SALES;
        Condition kept = sold(ORDERS, currency)
                .and(ORDERS.ORDERED_ON.between(early.from(), late.to()))
                .and(ORDERS.CUSTOMER_ID.in(kept(currency, early, late, every)));
        Products products = new Products(to);
        shares(kept, ORDERS.ORDERED_ON.le(early.to())).fetchLazy().forEach(products::add);
        products.end();
        return paid(kept, currency);
    }

    /// What each lot bought of each product, product after product.
    private ResultQuery<Record6<String, Integer, BigDecimal, BigDecimal, BigDecimal, BigDecimal>> shares(
            Condition kept, Condition isEarly) {
        return database.sql()
                .select(
                        PRODUCT,
                        LOT,
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly),
                        sum(ORDER_LINE.GROSS_MINOR, isEarly),
                        sum(ORDER_LINE.QUANTITY_MILLI, isEarly.not()),
                        sum(ORDER_LINE.GROSS_MINOR, isEarly.not()))
                .from(ORDERS)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(ORDERS.ID))
                .where(kept)
                .and(ORDER_LINE.QUANTITY_MILLI.gt(0L))
                .groupBy(PRODUCT, LOT)
                .orderBy(PRODUCT)
                .fetchSize(1000);
    }

    private Money paid(Condition kept, Currency currency) {
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

    /// Who bought in both times.
    private Select<? extends Record1<CustomerId>> kept(Currency currency, DayRange early, DayRange late, int every) {
        Orders other = ORDERS.as("other");
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

    /// Gathers the shares of a product, and hands on those with pieces in both times.
    private static final class Products {

        private final Consumer<SoldTwice> to;
        private final List<Share> shares = new ArrayList<>();
        private @Nullable String product;

        private Products(Consumer<SoldTwice> to) {
            this.to = to;
        }

        private void add(Record6<String, Integer, BigDecimal, BigDecimal, BigDecimal, BigDecimal> row) {
            if (!row.value1().equals(product)) {
                end();
                product = row.value1();
            }
            shares.add(new Share(
                    row.value2(),
                    row.value3().longValueExact(),
                    row.value4().longValueExact(),
                    row.value5().longValueExact(),
                    row.value6().longValueExact()));
        }

        private void end() {
            SoldTwice sold = new SoldTwice(shares);
            shares.clear();
            if (sold.pieces(false) > 0 && sold.pieces(true) > 0) {
                to.accept(sold);
            }
        }
    }
}
