package app.clientela.costs;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is known of the costs of products.
/// @param unconfirmed how many only bills say
/// @param moved how many cost another amount by the newest bill than the owner said
/// @param aged how many the owner said that no bill of the last year names any more
public record KnownCosts(long unconfirmed, long moved, long aged, Set<String> products) {

    public KnownCosts {
        products = Set.copyOf(products);
    }

    static KnownCosts of(Collection<ProductCost> billed, Collection<ProductCosts.Key> confirmed) {
        Set<ProductCosts.Key> gone = new HashSet<>(confirmed);
        Set<String> products = new HashSet<>();
        confirmed.forEach(key -> products.add(key.product()));
        for (ProductCost cost : billed) {
            gone.remove(new ProductCosts.Key(cost.supplier().id(), cost.product()));
            products.add(cost.product());
            products.add(ProductCosts.named(cost.text()));
        }
        long waiting = billed.stream().filter(cost -> !cost.isConfirmed()).count();
        long moved = billed.stream()
                .filter(cost -> !cost.isConfirmed() && cost.confirmed().isPresent())
                .count();
        return new KnownCosts(waiting - moved, moved, gone.size(), products);
    }

    /// Whether the cost of a product is known by its number or by its name.
    public boolean hold(String text, Optional<String> sku) {
        return products.contains(ProductCosts.named(text))
                || sku.map(Plain::code).filter(products::contains).isPresent();
    }
}
