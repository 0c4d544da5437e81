package app.clientela.valuation;

import app.clientela.business.Shop;
import app.clientela.business.Thresholds;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// Gathers what a valuation is made from out of the other rooms, and has it assessed.
final class Revaluation {

    private static final long SEED = 1;

    private final Sources sources;
    private final Clock clock;

    Revaluation(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /// Every customer, with or without purchases, and every cost until today. While they are assessed,
    /// what they paid for products is read.
    /// @param beside where they are assessed
    Gathered gather(ForkJoinPool beside) {
        Shop shop = sources.business().get();
        Assumptions assumptions = assumptions(shop);
        Assessment assessment = new Assessment(assumptions);
        Set<CustomerId> silent = sources.customers().all();
        sources.orders().eachHistory(assumptions.asOf(), history -> {
            if (silent.remove(history.customer())) {
                assessment.add(history);
            }
        });
        silent.forEach(id -> assessment.add(nothing(id, shop)));
        sources.customers().eachServingCost(today(shop), assessment::add);
        Optional<SplitFigures> split = assessment.split();
        return new Gathered(beside.submit(() -> assessment.assess()), settings(shop.thresholds()), prices(split));
    }

    private Optional<PriceFigures> prices(Optional<SplitFigures> split) {
        return split.map(times -> {
            PriceFigures prices = new PriceFigures();
            Money paid = sources.orders().eachSoldTwice(times.early(), times.late(), prices::add);
            prices.paid(paid.minor());
            return prices;
        });
    }

    LocalDate today() {
        return today(sources.business().get());
    }

    private LocalDate today(Shop shop) {
        return LocalDate.now(clock.withZone(shop.zone()));
    }

    private Assumptions assumptions(Shop shop) {
        List<String> notes = new ArrayList<>();
        MarginRate margin = MarginRate.of(shop);
        if (!margin.told()) {
            notes.add("valuation.assumption.margin");
        }
        if (!shop.vat().confirmed()) {
            notes.add("valuation.assumption.vat");
        }
        return new Assumptions(
                sources.orders().asOf().orElseGet(() -> today(shop)),
                shop.currency(),
                margin,
                new Outlook(shop.horizonMonths(), shop.yearlyDiscount(), shop.rangePercent()),
                shop.thresholds(),
                true,
                SEED,
                notes);
    }

    private static PurchaseHistory nothing(CustomerId id, Shop shop) {
        Money zero = Money.zero(shop.currency());
        return new PurchaseHistory(id, List.of(), List.of(), zero, zero);
    }

    /// For the record only.
    private static String settings(Thresholds thresholds) {
        return thresholds.toString();
    }

    /// All that is needed, out of the database.
    record Gathered(ForkJoinTask<Assessed> assessing, String settings, Optional<PriceFigures> prices) {}
}
