package app.clientela.business;

import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.util.Optional;

/// Shops that differ in one setting.
final class ShopFixtures {

    private ShopFixtures() {}

    static Shop called(Shop shop, String name) {
        return of(shop, name, shop.margin(), shop.thresholds());
    }

    static Shop with(Shop shop, Optional<Percent> margin) {
        return of(shop, shop.name(), margin, shop.thresholds());
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
        return of(shop, shop.name(), shop.margin(), changed);
    }

    private static Shop of(Shop shop, String name, Optional<Percent> margin, Thresholds thresholds) {
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
                shop.demo(),
                thresholds);
    }
}
