package app.clientela.customers;

import java.util.Optional;

/// A customer typed by hand.
public record NewCustomer(
        String name, Optional<String> email, Optional<String> phone, Optional<String> taxId, Optional<String> place) {}
