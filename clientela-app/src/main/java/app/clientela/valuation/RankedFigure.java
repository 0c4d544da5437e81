package app.clientela.valuation;

/// A figure of the list that a filter may compare, with the unit in which it does.
public enum RankedFigure {
    /// Total value, in minor units.
    TOTAL,
    /// Margin earned, in minor units.
    EARNED,
    /// Expected margin, in minor units.
    EXPECTED,
    /// Cost to serve, in minor units.
    COST,
    /// Value at risk, in minor units.
    RISK,
    /// Chance to buy again, in hundredths of a percent.
    AGAIN,
    /// Days with a purchase.
    PURCHASE_DAYS,
    /// Day of the first purchase, counted from 1970; who never bought has none.
    FIRST,
    /// Day of the latest purchase, counted from 1970; who never bought has none.
    LAST,
    /// Place in the order of total value, from 1.
    PLACE
}
