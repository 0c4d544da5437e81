package app.clientela.orders;

import app.clientela.customers.TimelineEntry;
import java.util.Optional;
import java.util.stream.Collectors;

/// A document as it stands in a customer's history.
final class OrderEntries {

    private static final int MOST_PRODUCTS = 4;
    private static final long ONE = 1000;

    private OrderEntries() {}

    static TimelineEntry entry(OrderDocument document) {
        boolean sale = document.kind() == Kind.SALE;
        return new TimelineEntry(
                document.on(),
                sale ? TimelineEntry.Kind.SALE : TimelineEntry.Kind.REFUND,
                "",
                products(document),
                Optional.of(sale ? document.gross() : document.gross().negate()),
                document.number(),
                document.id().value());
    }

    private static String products(OrderDocument document) {
        String named = document.lines().stream()
                .filter(line -> !line.product().isBlank())
                .limit(MOST_PRODUCTS)
                .map(OrderEntries::product)
                .collect(Collectors.joining(", "));
        return document.lines().size() > MOST_PRODUCTS ? named + " …" : named;
    }

    private static String product(NewLine line) {
        boolean several = line.quantityMilli() > ONE && line.quantityMilli() % ONE == 0;
        return several ? line.quantityMilli() / ONE + " × " + line.product() : line.product();
    }
}
