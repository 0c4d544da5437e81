package app.clientela.valuation;

import app.clientela.orders.SoldTwice;
import java.util.OptionalLong;

/// What changed by prices: of each product sold in both times the difference of its mean price, at
/// the mean of its quantities (Marshall and Edgeworth). What it is sold for alone counts: dearer
/// products in the place of cheap ones are larger purchases.
final class PriceFigures {

    /// So much of what was paid must be of products with a price in both times.
    private static final double ENOUGH = .8;

    private double effect;
    private double told;
    private long paid;

    void add(SoldTwice sold) {
        double early = (double) sold.early().minor() / sold.earlyMilli();
        double late = (double) sold.late().minor() / sold.lateMilli();
        effect += (late - early) * (sold.earlyMilli() + sold.lateMilli()) / 2;
        told += (double) sold.early().minor() + sold.late().minor();
    }

    /// @param minor all that was paid, with tax, for products with and without a price
    void paid(long minor) {
        paid = minor;
    }

    /// @param net what the same customers, or all of whom they are a part, paid without tax
    OptionalLong ofNet(long net) {
        return net > 0 && paid > 0 && told >= ENOUGH * paid
                ? OptionalLong.of(Math.round(effect * net / paid))
                : OptionalLong.empty();
    }
}
