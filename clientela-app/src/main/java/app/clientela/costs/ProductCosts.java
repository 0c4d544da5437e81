package app.clientela.costs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rule by which bills propose what products cost: the newest line of goods speaks for its
/// product. A product is known by the number that its supplier gave it, else by its text.
final class ProductCosts {

    /// A product of one supplier.
    record Key(long supplier, String product) {}

    private ProductCosts() {}

    /// @param bills the newest first
    /// @return what is not confirmed first, then by supplier and text
    static List<ProductCost> of(List<Bill> bills, Map<Key, ProductCost.Price> confirmed) {
        Map<Key, ProductCost> found = new LinkedHashMap<>();
        for (Bill bill : bills) {
            for (BillLine line : bill.lines()) {
                if (isPrice(bill, line)) {
                    Key key = new Key(bill.supplier().id(), product(line));
                    found.putIfAbsent(key, cost(bill, line, Optional.ofNullable(confirmed.get(key))));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(ProductCost::isConfirmed)
                        .thenComparing(cost -> Plain.of(cost.supplier().name()))
                        .thenComparing(cost -> Plain.of(cost.text())))
                .toList();
    }

    private static boolean isPrice(Bill bill, BillLine line) {
        return bill.kind() == BillKind.BILL
                && line.category() == Category.GOODS
                && line.quantityMilli() > 0
                && line.net().isPositive();
    }

    private static String product(BillLine line) {
        return line.sku().map(Plain::code).filter(code -> !code.isEmpty()).orElseGet(() -> named(line.text()));
    }

    /// What a product without a number is known by.
    static String named(String text) {
        return "text:" + Plain.of(text);
    }

    private static ProductCost cost(Bill bill, BillLine line, Optional<ProductCost.Price> confirmed) {
        return new ProductCost(
                bill.supplier(),
                product(line),
                line.text(),
                bill.on(),
                new ProductCost.Price(line.net(), line.quantityMilli()),
                confirmed);
    }
}
