package app.clientela.valuation;

import app.clientela.kernel.Percent;

/// How far the expected figures look, and how.
/// @param horizonMonths so many months
/// @param yearlyDiscount how much less money is worth a year later
/// @param rangePercent how often, of 100, a range holds the true value
public record Outlook(int horizonMonths, Percent yearlyDiscount, int rangePercent) {

    /// The next 12 months at 10 % a year, with ranges that hold 8 times out of 10.
    public static final Outlook USUAL = new Outlook(12, new Percent(1_000), 80);

    public Outlook {
        if (horizonMonths < 1 || rangePercent < 1 || rangePercent > 99) {
            throw new IllegalArgumentException("a horizon of at least a month and a range of 1 to 99 are needed");
        }
    }

    /// A year has 52 weeks.
    int weeks() {
        return (horizonMonths * 52 + 6) / 12;
    }
}
