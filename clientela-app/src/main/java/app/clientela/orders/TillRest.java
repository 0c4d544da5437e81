package app.clientela.orders;

/// Tills' totals in one currency, with and without tax, in minor units.
/// @param receipts or sales
record TillRest(long receipts, long gross, long net) {

    static final TillRest NOTHING = new TillRest(0, 0, 0);

    TillRest plus(TillRest other) {
        return new TillRest(receipts + other.receipts, gross + other.gross, net + other.net);
    }

    /// What is left of a day once the sales in it that are told one by one are taken out: never
    /// less than nothing, where the sales come to more than the till.
    TillRest without(TillRest sales) {
        return new TillRest(left(receipts, sales.receipts), left(gross, sales.gross), left(net, sales.net));
    }

    private static long left(long all, long sales) {
        return Math.max(Math.min(all, 0), all - sales);
    }
}
