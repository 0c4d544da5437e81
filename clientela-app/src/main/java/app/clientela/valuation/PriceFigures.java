package app.clientela.valuation;

import app.clientela.orders.SoldTwice;
import java.util.Arrays;

/// What changed by prices: of each product sold in both times the difference of its mean price, at
/// the mean of its quantities (Marshall and Edgeworth). What it is sold for alone counts: dearer
/// products in the place of cheap ones are larger purchases.
///
/// For its range, the change is shared among lots of customers: each has of it what its purchases
/// move the whole by (the effect's derivative by what they bought, times what they bought), which
/// adds up to the whole, because the effect of a base twice as large is twice as large.
final class PriceFigures {

    /// So much of what was paid must be of products with a price in both times.
    private static final double ENOUGH = .8;

    private final double[] effects = new double[SoldTwice.LOTS];
    private double told;
    private long paid;

    void add(SoldTwice sold) {
        double piecesEarly = sold.pieces(false);
        double piecesLate = sold.pieces(true);
        double early = sold.paid(false) / piecesEarly;
        double late = sold.paid(true) / piecesLate;
        double pieces = (piecesEarly + piecesLate) / 2;
        told += sold.paid(false) + sold.paid(true);
        for (SoldTwice.Share share : sold.shares()) {
            double moved = (share.late() - late * share.lateMilli()) / piecesLate
                    - (share.early() - early * share.earlyMilli()) / piecesEarly;
            effects[share.lot()] += pieces * moved + (late - early) * (share.earlyMilli() + share.lateMilli()) / 2;
        }
    }

    /// @param minor all that was paid, with tax, for products with and without a price
    void paid(long minor) {
        paid = minor;
    }

    /// True where enough of what was paid is of products with a price in both times.
    boolean areKnown() {
        return paid > 0 && told >= ENOUGH * paid;
    }

    /// The part of each lot, in what was paid without tax.
    /// @param net what the same customers, or all of whom they are a part, paid without tax
    double[] ofNet(long net) {
        return Arrays.stream(effects).map(effect -> effect * net / paid).toArray();
    }
}
