package app.clientela.orders;

import java.util.Optional;

/// One sale or refund of one customer, as refunds look for their sales. Days since 1970, minor
/// units.
/// @param moment milliseconds since 1970, where a time is known
/// @param order the document's source and number: of two at once, the order never depends on when
///     they were imported
/// @param pinned true where a document says what the refund gives back, found or not
/// @param refundOf the sale it is linked to now
record Entry(
        OrderId id,
        boolean isSale,
        long day,
        Optional<Long> moment,
        String currency,
        long gross,
        String order,
        boolean pinned,
        Optional<OrderId> refundOf) {

    /// Without a time a sale is taken for the first thing of its day and a refund for the last.
    long placeInDay() {
        return moment.orElse(isSale ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
