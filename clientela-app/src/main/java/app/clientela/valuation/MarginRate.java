package app.clientela.valuation;

import app.clientela.business.Shop;
import app.clientela.business.Trade;
import app.clientela.kernel.Percent;

/// What is left of 100 sold before VAT, after paying for the goods.
/// @param mean the rate that figures are drawn at
/// @param low one shop in ten of this trade has less; equal to the mean if told
/// @param high one in ten has more
/// @param told whether the owner said it; else it is the usual one of the trade
public record MarginRate(Percent mean, Percent low, Percent high, boolean told) {

    public static MarginRate told(Percent margin) {
        return new MarginRate(margin, margin, margin, true);
    }

    public static MarginRate usualIn(Trade trade) {
        return new MarginRate(trade.marginMean(), trade.marginLow(), trade.marginHigh(), false);
    }

    static MarginRate of(Shop shop) {
        return shop.margin().map(MarginRate::told).orElseGet(() -> usualIn(shop.trade()));
    }
}
