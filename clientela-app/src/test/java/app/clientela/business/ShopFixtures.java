package app.clientela.business;

import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.util.Optional;

/// Shops that differ in one setting.
public final class ShopFixtures {

    private ShopFixtures() {}

    static Shop called(Shop shop, String name) {
        return of(shop, name, shop.margin(), shop.fileMonths(), shop.thresholds());
    }

    static Shop with(Shop shop, Optional<Percent> margin) {
        return of(shop, shop.name(), margin, shop.fileMonths(), shop.thresholds());
    }

    public static Shop keepingFiles(Shop shop, int months) {
        return of(shop, shop.name(), shop.margin(), months, shop.thresholds());
    }

    static Shop calledLostBelow(Shop shop, double chance) {
        Thresholds t = shop.thresholds();
        Thresholds changed = new Thresholds(
                t.newDays(),
                t.slippingDays(),
                new Probability(chance),
                t.lostDays(),
                t.growingDays(),
                t.growth(),
                t.loyalDays(),
                t.loyalChance(),
                t.costsDays(),
                t.costsShare());
        return of(shop, shop.name(), shop.margin(), shop.fileMonths(), changed);
    }

    private static Shop of(Shop shop, String name, Optional<Percent> margin, int fileMonths, Thresholds thresholds) {
        return new Shop(
                name,
                shop.trade(),
                shop.country(),
                shop.currency(),
                shop.zone(),
                shop.language(),
                shop.taxIds(),
                shop.vat(),
                margin,
                shop.hourCost(),
                shop.horizonMonths(),
                shop.yearlyDiscount(),
                shop.rangePercent(),
                fileMonths,
                shop.demo(),
                thresholds);
    }
}
