package app.clientela.costs;

import static app.clientela.db.Tables.PRODUCT_COST;

import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/// All SQL about confirmed costs of products.
final class ProductCostStore {

    private final Database database;
    private final Clock clock;

    ProductCostStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<ProductCosts.Key, ProductCost.Price> all() {
        Map<ProductCosts.Key, ProductCost.Price> all = new HashMap<>();
        database.sql()
                .selectFrom(PRODUCT_COST)
                .forEach(row -> all.put(
                        new ProductCosts.Key(row.getSupplierId(), row.getProduct()),
                        new ProductCost.Price(
                                new Money(row.getNetMinor(), Currency.getInstance(row.getCurrency())),
                                row.getQuantityMilli())));
        return all;
    }

    void confirm(ProductCost cost) {
        database.sql()
                .deleteFrom(PRODUCT_COST)
                .where(PRODUCT_COST.SUPPLIER_ID.eq(cost.supplier().id()))
                .and(PRODUCT_COST.PRODUCT.eq(cost.product()))
                .execute();
        database.sql()
                .insertInto(PRODUCT_COST)
                .set(PRODUCT_COST.SUPPLIER_ID, cost.supplier().id())
                .set(PRODUCT_COST.PRODUCT, cost.product())
                .set(PRODUCT_COST.CURRENCY, cost.price().net().currency().getCurrencyCode())
                .set(PRODUCT_COST.NET_MINOR, cost.price().net().minor())
                .set(PRODUCT_COST.QUANTITY_MILLI, cost.price().quantityMilli())
                .set(PRODUCT_COST.CONFIRMED_AT, clock.instant())
                .execute();
    }
}
