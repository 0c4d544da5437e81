package app.clientela.overview.customers;

import app.clientela.customers.NewCustomer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed of a new customer; a field that was not sent is null.
record NewCustomerForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable String place) {

    NewCustomer typed() {
        return new NewCustomer(
                written(name).orElse(""), written(email), written(phone), written(taxId), written(place));
    }

    private static Optional<String> written(@Nullable String field) {
        return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
