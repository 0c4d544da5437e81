package app.clientela.models;

/// Whether a base has a season, and which: found from its own years, and kept only if it is more
/// than chance and comes again.
///
/// What was bought in each week of the year is set beside what Pareto/NBD expects on the clock
/// found so far, until the clock stays as it is; [SeasonFactors] tells the factors, which are near
/// 1 for few purchases. Two things must hold to keep it. What came must be likelier with it by an
/// `evidence` of [#LEAST_EVIDENCE]. And when each year is left out in turn, its purchases must fall
/// on its weeks more as the factors of the other years say than as without season: by a `gain`
/// above 0. A single week that was good for once has evidence and no gain.
///
/// @param season the clock to use: [Season#none] unless the reason is `PROVEN`
/// @param estimated the clock that was found, kept or not
/// @param reason why
/// @param evidence twice the log of how much likelier the season makes what came
/// @param gain log-likelihood of the years left out, per purchase, less that without season
public record SeasonChoice(Season season, Season estimated, Reason reason, double evidence, double gain) {

    /// As much as chance brings in one to three of a hundred bases without season.
    public static final double LEAST_EVIDENCE = 5.4;

    private static final int MOST_CUSTOMERS = 20_000;

    /// Why a season was kept or not.
    public enum Reason {
        /// Fewer than 30 customers.
        TOO_FEW_CUSTOMERS,
        /// Less than 104 weeks.
        TOO_SHORT,
        /// No more than chance might bring.
        CHANCE,
        /// The years do not tell of each other.
        NOT_AGAIN,
        /// More than chance, and each year is told by the others.
        PROVEN
    }

    /// Looks for a season in what was known at the end of a day. Of a larger base 20,000 customers
    /// are looked at, at equal distances in the order they came.
    ///
    /// @param histories one of each customer, days since 1970; their own clock is not looked at
    /// @param day the last day of the histories; later days are not looked at
    /// @return the choice, with its reason
    public static SeasonChoice of(PurchaseDays histories, int day) {
        PurchaseDays plain = histories.sample(MOST_CUSTOMERS).on(Season.none());
        if (day - (long) plain.firstDay() < SeasonYears.LEAST_DAYS) {
            return without(Reason.TOO_SHORT);
        }
        if (plain.known(day).length < PurchaseModels.LEAST_CUSTOMERS) {
            return without(Reason.TOO_FEW_CUSTOMERS);
        }
        SeasonYears years = new SeasonYears(plain, day);
        SeasonFactors found = years.settled();
        double gain = years.gain();
        Reason reason = found.evidence() < LEAST_EVIDENCE ? Reason.CHANCE : gain > 0 ? Reason.PROVEN : Reason.NOT_AGAIN;
        Season kept = reason == Reason.PROVEN ? found.season() : Season.none();
        return new SeasonChoice(kept, found.season(), reason, found.evidence(), gain);
    }

    private static SeasonChoice without(Reason reason) {
        return new SeasonChoice(Season.none(), Season.none(), reason, 0, 0);
    }
}
