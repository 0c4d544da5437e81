package app.clientela.orders;

/// What an order is known by.
record DocumentKey(String source, String number, Kind kind) {

    static DocumentKey of(NewOrder order) {
        return new DocumentKey(order.source(), order.number(), order.kind());
    }
}
