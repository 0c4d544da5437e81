package app.clientela.valuation;

import app.clientela.business.Thresholds;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.math.RoundingMode;
import java.util.List;

/// What the statuses and tags of a customer are decided by.
/// @param purchaseDays all of them; the other counts and sums are parts
/// @param silentDays since the latest purchase
/// @param ownGapDays the longest silence, in whole days, that is not yet unusual for them
/// @param ageDays since the first purchase
/// @param chance to buy again, as it is shown
/// @param lastYear the twelve months to the as-of day
/// @param yearBefore the twelve months before those
record Standing(
        int purchaseDays,
        int ageDays,
        int silentDays,
        int ownGapDays,
        Probability chance,
        Year lastYear,
        Year yearBefore) {

    /// @param cost cost to serve of these months
    record Year(int purchaseDays, Money margin, Money cost) {}

    /// The first that fits. Who has nothing left but refunds is occasional.
    Status status(Thresholds t) {
        if (purchaseDays == 0) {
            return Status.OCCASIONAL;
        }
        boolean hopeful = chance.compareTo(t.lostChance()) >= 0;
        if (ageDays < t.newDays()) {
            return Status.NEW;
        }
        if (purchaseDays >= t.slippingDays() && silentDays > ownGapDays && hopeful) {
            return Status.SLIPPING;
        }
        if (purchaseDays >= t.lostDays() && !hopeful) {
            return Status.LOST;
        }
        if (isGrowing(t)) {
            return Status.GROWING;
        }
        boolean loyal = purchaseDays >= t.loyalDays() && chance.compareTo(t.loyalChance()) >= 0;
        return loyal ? Status.LOYAL : Status.OCCASIONAL;
    }

    List<Tag> tags(Thresholds t) {
        Percent share = t.costsShare();
        boolean costly = purchaseDays >= t.costsDays()
                && lastYear.cost.isPositive()
                && lastYear.margin.isPositive()
                && lastYear.cost.compareTo(lastYear.margin.times(share, RoundingMode.HALF_EVEN)) > 0;
        return costly ? List.of(Tag.COSTS_A_LOT) : List.of();
    }

    private boolean isGrowing(Thresholds t) {
        return lastYear.purchaseDays >= t.growingDays()
                && yearBefore.purchaseDays >= t.growingDays()
                && lastYear.margin.isPositive()
                && yearBefore.margin.isPositive()
                && lastYear.margin.compareTo(yearBefore.margin.times(t.growth(), RoundingMode.HALF_EVEN)) >= 0;
    }
}
