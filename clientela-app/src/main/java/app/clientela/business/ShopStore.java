package app.clientela.business;

import static app.clientela.db.Tables.SHOP;
import static app.clientela.db.Tables.SHOP_THRESHOLD;

import app.clientela.db.tables.records.ShopRecord;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.platform.db.Database;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one row of the shop, and the thresholds that its owner changed.
final class ShopStore {

    private static final int THE_SHOP = 1;

    private final Database database;

    ShopStore(Database database) {
        this.database = database;
    }

    Optional<Shop> find() {
        @Nullable ShopRecord row = database.sql().selectFrom(SHOP).fetchOne();
        return row == null ? Optional.empty() : Optional.of(shop(row));
    }

    void insert(Shop shop) {
        ShopRecord row = database.sql().newRecord(SHOP);
        row.setId(THE_SHOP);
        fill(row, shop);
        row.insert();
        replaceThresholds(shop.thresholds());
    }

    void update(Shop shop) {
        ShopRecord row = database.sql().selectFrom(SHOP).fetchSingle();
        fill(row, shop);
        row.update();
        replaceThresholds(shop.thresholds());
    }

    private Shop shop(ShopRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new Shop(
                row.getName(),
                Trade.valueOf(row.getTrade()),
                row.getCountry(),
                currency,
                ZoneId.of(row.getZone()),
                Locale.forLanguageTag(row.getLanguage()),
                Optional.ofNullable(row.getTaxIds()),
                new Vat(row.getVatIncluded(), new Percent(row.getVatRateBp()), row.getVatConfirmed()),
                Optional.ofNullable(row.getMarginBp()).map(Percent::new),
                new Money(row.getHourCostMinor(), currency),
                row.getHorizonMonths(),
                new Percent(row.getDiscountBp()),
                row.getRangePercent(),
                row.getFileMonths(),
                row.getDemo(),
                thresholds());
    }

    private static void fill(ShopRecord row, Shop shop) {
        row.setName(shop.name());
        row.setTrade(shop.trade().name());
        row.setCountry(shop.country());
        row.setCurrency(shop.currency().getCurrencyCode());
        row.setZone(shop.zone().getId());
        row.setLanguage(shop.language().toLanguageTag());
        row.setTaxIds(shop.taxIds().orElse(null));
        row.setVatIncluded(shop.vat().included());
        row.setVatRateBp(shop.vat().rate().basisPoints());
        row.setVatConfirmed(shop.vat().confirmed());
        row.setMarginBp(shop.margin().map(Percent::basisPoints).orElse(null));
        row.setHourCostMinor(shop.hourCost().minor());
        row.setHorizonMonths(shop.horizonMonths());
        row.setDiscountBp(shop.yearlyDiscount().basisPoints());
        row.setRangePercent(shop.rangePercent());
        row.setFileMonths(shop.fileMonths());
        row.setDemo(shop.demo());
    }

    private Thresholds thresholds() {
        Map<String, Integer> changed =
                database.sql().selectFrom(SHOP_THRESHOLD).fetchMap(SHOP_THRESHOLD.NAME, SHOP_THRESHOLD.LEVEL);
        return ThresholdLevels.applied(changed);
    }

    private void replaceThresholds(Thresholds thresholds) {
        database.sql().deleteFrom(SHOP_THRESHOLD).execute();
        ThresholdLevels.changed(thresholds)
                .forEach((name, level) -> database.sql()
                        .insertInto(SHOP_THRESHOLD, SHOP_THRESHOLD.NAME, SHOP_THRESHOLD.LEVEL)
                        .values(name, level)
                        .execute());
    }
}
