package app.clientela.business;

import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;

/// Where the statuses of customers begin and end.
/// @param newDays younger than so many days: new
/// @param slippingDays so many purchase days at least, to be slipping away
/// @param lostChance below this chance: lost; from it on: slipping away
/// @param lostDays so many purchase days at least, to be lost
/// @param growingDays so many purchase days in each of the last two years, to be growing
/// @param growth the last year's margin as a share of the year before, to be growing
/// @param loyalDays so many purchase days at least, to be loyal
/// @param loyalChance from this chance on: loyal
/// @param costsDays so many purchase days at least, to be tagged as costing a lot
/// @param costsShare cost to serve as a share of the margin, above which they cost a lot
public record Thresholds(
        int newDays,
        int slippingDays,
        Probability lostChance,
        int lostDays,
        int growingDays,
        Percent growth,
        int loyalDays,
        Probability loyalChance,
        int costsDays,
        Percent costsShare) {

    public static final Thresholds USUAL = new Thresholds(
            90, 3, new Probability(.2), 2, 2, new Percent(13_000), 4, new Probability(.75), 2, new Percent(2_500));
}
