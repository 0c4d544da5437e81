package app.clientela.business.web;

import app.clientela.business.Shop;
import app.clientela.business.Thresholds;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The section Assumptions as typed: percentages in percent, money in major units.
record AssumptionsForm(
        String margin,
        String horizon,
        String discount,
        String range,
        String hour,
        String newDays,
        String slippingDays,
        String lostChance,
        String growth,
        String loyalDays,
        String loyalChance,
        String costsShare) {

    private static final int WHOLE = 10_000;

    AssumptionsForm {
        margin = Typed.orEmpty(margin);
        horizon = Typed.orEmpty(horizon);
        discount = Typed.orEmpty(discount);
        range = Typed.orEmpty(range);
        hour = Typed.orEmpty(hour);
        newDays = Typed.orEmpty(newDays);
        slippingDays = Typed.orEmpty(slippingDays);
        lostChance = Typed.orEmpty(lostChance);
        growth = Typed.orEmpty(growth);
        loyalDays = Typed.orEmpty(loyalDays);
        loyalChance = Typed.orEmpty(loyalChance);
        costsShare = Typed.orEmpty(costsShare);
    }

    static AssumptionsForm of(Shop shop, Numbers numbers) {
        Thresholds t = shop.thresholds();
        return new AssumptionsForm(
                shop.margin().map(numbers::percent).orElse(""),
                String.valueOf(shop.horizonMonths()),
                numbers.percent(shop.yearlyDiscount()),
                String.valueOf(shop.rangePercent()),
                numbers.money(shop.hourCost()),
                String.valueOf(t.newDays()),
                String.valueOf(t.slippingDays()),
                numbers.percent(share(t.lostChance())),
                numbers.percent(t.growth()),
                String.valueOf(t.loyalDays()),
                numbers.percent(share(t.loyalChance())),
                numbers.percent(t.costsShare()));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!margin.isBlank()) {
            share(problems, "margin", margin, WHOLE);
        }
        whole(problems, "horizon", horizon, 60);
        share(problems, "discount", discount, WHOLE);
        if (Typed.whole(range, 50, 99).isEmpty()) {
            problems.add(Problem.of("business.problem.range").at("range"));
        }
        if (Typed.number(hour, 2).isEmpty()) {
            problems.add(Problem.of("business.problem.amount").at("hour"));
        }
        whole(problems, "newDays", newDays, 3_650);
        whole(problems, "slippingDays", slippingDays, 100);
        share(problems, "lostChance", lostChance, WHOLE);
        share(problems, "growth", growth, 10 * WHOLE);
        whole(problems, "loyalDays", loyalDays, 100);
        share(problems, "loyalChance", loyalChance, WHOLE);
        share(problems, "costsShare", costsShare, 10 * WHOLE);
        return problems;
    }

    private static void share(List<Problem> problems, String field, String typed, int most) {
        if (Typed.basisPoints(typed, 0, most).isEmpty()) {
            problems.add(Problem.of("business.problem.share", most / 100).at(field));
        }
    }

    private static void whole(List<Problem> problems, String field, String typed, int most) {
        if (Typed.whole(typed, 1, most).isEmpty()) {
            problems.add(Problem.of("business.problem.whole", 1, most).at(field));
        }
    }

    /// The shop with what was typed. Only where there are no `problems()`.
    Shop applied(Shop shop) {
        return new Shop(
                shop.name(),
                shop.trade(),
                shop.country(),
                shop.currency(),
                shop.zone(),
                shop.language(),
                shop.taxIds(),
                shop.vat(),
                margin.isBlank() ? Optional.empty() : Optional.of(percent(margin)),
                hourCost(shop.currency()),
                number(horizon),
                percent(discount),
                number(range),
                shop.fileMonths(),
                shop.demo(),
                thresholds(shop.thresholds()));
    }

    private Thresholds thresholds(Thresholds before) {
        return new Thresholds(
                number(newDays),
                number(slippingDays),
                chance(lostChance),
                before.lostDays(),
                before.growingDays(),
                percent(growth),
                number(loyalDays),
                chance(loyalChance),
                before.costsDays(),
                percent(costsShare));
    }

    private Money hourCost(Currency currency) {
        BigDecimal typed = Typed.number(hour, 2).orElse(BigDecimal.ZERO);
        return Money.of(typed, currency, RoundingMode.HALF_UP);
    }

    private static int number(String typed) {
        return Typed.whole(typed, 0, Integer.MAX_VALUE).orElse(0);
    }

    private static Percent percent(String typed) {
        return new Percent(Typed.basisPoints(typed, 0, Integer.MAX_VALUE).orElse(0));
    }

    private static Probability chance(String typed) {
        return new Probability(percent(typed).toFraction().doubleValue());
    }

    private static Percent share(Probability chance) {
        return new Percent(BigDecimal.valueOf(chance.value())
                .movePointRight(4)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact());
    }
}
