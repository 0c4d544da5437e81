package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_LINE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The SQL by which is found out what was sold.
final class SoldStore {

    private final Database database;

    SoldStore(Database database) {
        this.database = database;
    }

    /// What the newest sales were made of, the most money first.
    /// @param sales of how many at most
    List<SoldProduct> lately(Currency currency, int sales) {
        var newest = select(ORDERS.ID)
                .from(ORDERS)
                .where(ORDERS.CURRENCY.eq(currency.getCurrencyCode()))
                .and(ORDERS.KIND.eq(OrderStore.word(Kind.SALE)))
                .and(ORDERS.COUNTED)
                .orderBy(ORDERS.ORDERED_ON.desc())
                .limit(sales);
        var gross = sum(ORDER_LINE.GROSS_MINOR);
        return database.sql()
                .select(ORDER_LINE.PRODUCT, ORDER_LINE.SKU, gross)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(newest))
                .groupBy(ORDER_LINE.PRODUCT, ORDER_LINE.SKU)
                .orderBy(gross.desc(), ORDER_LINE.PRODUCT)
                .fetch(row -> new SoldProduct(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        new Money(row.value3().longValueExact(), currency)));
    }
}
