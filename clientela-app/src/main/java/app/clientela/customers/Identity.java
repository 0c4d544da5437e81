package app.clientela.customers;

import java.util.Optional;

/// Who a row of a document says the customer is, as it stands there (already trimmed).
/// @param source the shop or file layout that the external id belongs to
/// @param externalId the source's own number of the customer
/// @param place postcode or town
/// @param country two letters, where the row says one
/// @param strongColumns true where the file has any column that tells people apart better than
///     their name does; then a row in which they are blank names nobody
public record Identity(
        String source,
        Optional<String> externalId,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> taxId,
        Optional<String> place,
        Optional<String> country,
        boolean strongColumns) {}
