package app.clientela.business;

import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Thresholds as named whole levels: days as they are, chances and shares in hundredths of a
/// percent. Only those that differ from the usual are kept, so a better default reaches every shop
/// that did not choose.
final class ThresholdLevels {

    private ThresholdLevels() {}

    static Map<String, Integer> all(Thresholds t) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        levels.put("newDays", t.newDays());
        levels.put("slippingDays", t.slippingDays());
        levels.put("lostChance", hundredths(t.lostChance()));
        levels.put("lostDays", t.lostDays());
        levels.put("growingDays", t.growingDays());
        levels.put("growth", t.growth().basisPoints());
        levels.put("loyalDays", t.loyalDays());
        levels.put("loyalChance", hundredths(t.loyalChance()));
        levels.put("costsDays", t.costsDays());
        levels.put("costsShare", t.costsShare().basisPoints());
        return levels;
    }

    static Map<String, Integer> changed(Thresholds t) {
        Map<String, Integer> levels = all(t);
        levels.entrySet().removeAll(all(Thresholds.USUAL).entrySet());
        return levels;
    }

    static Thresholds applied(Map<String, Integer> changed) {
        Map<String, Integer> levels = all(Thresholds.USUAL);
        levels.putAll(changed);
        return new Thresholds(
                level(levels, "newDays"),
                level(levels, "slippingDays"),
                chance(level(levels, "lostChance")),
                level(levels, "lostDays"),
                level(levels, "growingDays"),
                new Percent(level(levels, "growth")),
                level(levels, "loyalDays"),
                chance(level(levels, "loyalChance")),
                level(levels, "costsDays"),
                new Percent(level(levels, "costsShare")));
    }

    private static int level(Map<String, Integer> levels, String name) {
        return levels.getOrDefault(name, 0);
    }

    private static int hundredths(Probability chance) {
        return BigDecimal.valueOf(chance.value())
                .movePointRight(4)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private static Probability chance(int hundredths) {
        return new Probability(BigDecimal.valueOf(hundredths, 4).doubleValue());
    }
}
