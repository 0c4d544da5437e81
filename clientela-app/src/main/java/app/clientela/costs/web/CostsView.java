package app.clientela.costs.web;

import app.clientela.costs.Category;
import app.clientela.costs.CostMonth;
import app.clientela.costs.ProductCost;
import app.clientela.costs.Supplier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What the shop was billed in a month, and what its products cost.
/// @param products the first of them, or all
/// @param more products that are not shown
/// @param open products whose cost waits for the owner's word
record CostsView(CostMonth month, List<ProductCost> products, long more, long open, boolean owner) {

    private static final int FIRST = 20;
    private static final int WHOLE = 100;

    static CostsView of(CostMonth month, List<ProductCost> products, boolean all, boolean owner) {
        List<ProductCost> shown =
                all ? products : products.stream().limit(FIRST).toList();
        long open = products.stream().filter(cost -> !cost.isConfirmed()).count();
        return new CostsView(month, shown, products.size() - shown.size(), open, owner);
    }

    static String link(Supplier supplier) {
        return "/costs/suppliers/" + supplier.publicId().value();
    }

    static String key(Category category) {
        return switch (category) {
            case GOODS -> "costs.category.goods";
            case DELIVERY -> "costs.category.delivery";
            case FEES -> "costs.category.fees";
            case OTHER -> "costs.category.other";
        };
    }

    /// The address of another month's page.
    static String link(LocalDate first) {
        return "/costs?month=" + YearMonth.from(first);
    }

    /// The length of a bar beside the longest one; none for what came back.
    String width(CostMonth.Share share) {
        long longest = month.shares().getFirst().amount().minor();
        long part = longest > 0 ? Math.max(0, WHOLE * share.amount().minor() / longest) : 0;
        return part + "%";
    }

    /// What the owner confirmed before the product came to cost something else.
    static Optional<ProductCost.Price> earlier(ProductCost cost) {
        return cost.isConfirmed() ? Optional.empty() : cost.confirmed();
    }
}
