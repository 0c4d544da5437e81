package app.clientela.orders;

import app.clientela.customers.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rule by which a payment finds the sale whose number it names: exactly as it is written
/// first, then with or without a leading `#`. Of several sales with that number the customer's own
/// is preferred, then one that is no paper, then the source that comes first in the alphabet.
final class Naming {

    private static final String HASH = "#";

    private Naming() {}

    /// @param id of the sale, or of the sale that it is a paper of
    record Sale(OrderId id, Optional<CustomerId> customer, boolean isPaper, String source) {}

    /// The other way to write a number.
    static String otherwise(String number) {
        return number.startsWith(HASH) ? number.substring(1) : HASH + number;
    }

    /// @param numbers the likeliest first
    /// @param sales by their numbers
    static Optional<OrderId> find(List<String> numbers, Map<String, List<Sale>> sales, Optional<CustomerId> payer) {
        Comparator<Sale> order = Comparator.comparing(
                        (Sale sale) -> payer.isEmpty() || !sale.customer().equals(payer))
                .thenComparing(Sale::isPaper)
                .thenComparing(Sale::source);
        for (String number : numbers) {
            Optional<Sale> named =
                    sales.getOrDefault(number, List.of()).stream().min(order);
            named = named.or(() ->
                    sales.getOrDefault(otherwise(number), List.of()).stream().min(order));
            if (named.isPresent()) {
                return named.map(Sale::id);
            }
        }
        return Optional.empty();
    }
}
