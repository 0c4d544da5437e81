package app.clientela.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// A room that knows what serving a customer costs.
public interface ValueSource {

    List<ServingCost> costsOf(CustomerId id);

    /// Every cost up to that day, included.
    void eachCost(LocalDate until, Consumer<ServingCost> to);
}
