package app.clientela.models;

/// Whether a base has a season, and which: found from its own years, and kept only if it would have
/// told each of them from the others.
///
/// What was bought in each week of the year is set beside what Pareto/NBD expects on the clock
/// found so far, until the clock stays as it is. The factors of the weeks are believed to be
/// Gamma(c, c), with the c under which the purchases are likeliest, so that the few purchases of a
/// small base move the clock little ([SeasonFactors]).
///
/// Then one year after the other is left out. Its purchases, as they fall on its weeks, are more
/// or less likely under the factors of the other years than without season; the difference is the
/// `gain`. A season is kept if the gain is above two of its standard errors.
///
/// @param season the clock to use: [Season#none] unless the reason is `PROVEN`
/// @param estimated the clock that was found, kept or not
/// @param reason why
/// @param gain mean over the customers of the gain in log-likelihood over the years left out
/// @param standardError of `gain`, over customers
public record SeasonChoice(Season season, Season estimated, Reason reason, double gain, double standardError) {

    /// Why a season was kept or not.
    public enum Reason {
        /// Fewer than 30 customers.
        TOO_FEW_CUSTOMERS,
        /// Less than 104 weeks.
        TOO_SHORT,
        /// The years do not tell of each other: no season.
        NOT_PROVEN,
        /// Each year is told by the others.
        PROVEN
    }

    /// Looks for a season in what was known at the end of a day.
    ///
    /// @param histories one of each customer, days since 1970; their own clock is not looked at
    /// @param day the last day of the histories; later days are not looked at
    /// @return the choice, with its reason
    public static SeasonChoice of(PurchaseDays histories, int day) {
        PurchaseDays plain = histories.on(Season.none());
        if (day - (long) plain.firstDay() < SeasonYears.LEAST_DAYS) {
            return without(Reason.TOO_SHORT);
        }
        if (plain.known(day).length < PurchaseModels.LEAST_CUSTOMERS) {
            return without(Reason.TOO_FEW_CUSTOMERS);
        }
        return SeasonYears.of(plain, day).choice();
    }

    private static SeasonChoice without(Reason reason) {
        return new SeasonChoice(Season.none(), Season.none(), reason, 0, 0);
    }
}
