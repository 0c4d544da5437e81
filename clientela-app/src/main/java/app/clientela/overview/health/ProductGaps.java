package app.clientela.overview.health;

import app.clientela.costs.KnownCosts;
import app.clientela.kernel.Money;
import app.clientela.orders.SoldProduct;
import java.util.List;
import java.util.Optional;

/// What is missing of the costs of products.
/// @param costless how many of the products sold lately have no cost
/// @param sold how many products were sold lately
/// @param gross what those without a cost brought; empty where there is none
record ProductGaps(KnownCosts known, int costless, int sold, Optional<Money> gross) {

    static ProductGaps of(List<SoldProduct> sold, KnownCosts known) {
        List<SoldProduct> costless = sold.stream()
                .filter(product -> !known.hold(product.text(), product.sku()))
                .toList();
        return new ProductGaps(
                known,
                costless.size(),
                sold.size(),
                costless.stream().map(SoldProduct::gross).reduce(Money::plus));
    }

    boolean isComplete() {
        return known.unconfirmed() == 0 && stale() == 0 && costless == 0;
    }

    /// Costs that do not hold any more, or for long have not been seen to hold.
    long stale() {
        return known.moved() + known.aged();
    }
}
