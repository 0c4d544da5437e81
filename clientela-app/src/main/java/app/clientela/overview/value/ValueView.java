package app.clientela.overview.value;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.overview.label.Often;
import app.clientela.overview.label.SlippingLine;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Status;
import java.util.List;
import java.util.Optional;

/// The page of the whole base, section by section.
/// @param spread empty while too few have bought
/// @param groups empty until the valuation has looked at them
/// @param retention empty while too few have bought for too short a time
/// @param slipping those with the most value at risk
record ValueView(
        BaseValue base,
        Often often,
        Optional<SpreadView> spread,
        Optional<GroupsView> groups,
        Optional<RetentionView> retention,
        LeadersView leaders,
        List<SlippingLine> slipping) {

    int months() {
        return base.worth().expected().basis().horizonMonths();
    }

    Money expected() {
        return base.worth().expected().meanMoney();
    }

    /// True where to be one of the first is a distinction.
    boolean hasLeaders() {
        return spread.filter(SpreadView::isMany).isPresent();
    }

    int slippingCount() {
        return base.counts().byStatus().getOrDefault(Status.SLIPPING, 0);
    }

    Money listedAtRisk() {
        return slipping.stream()
                .map(SlippingLine::atRisk)
                .reduce(Money.zero(base.atRisk().currency()), Money::plus);
    }

    /// How much of the value at risk is in the list; empty where that is all of it, or nothing.
    Optional<Probability> listedShare() {
        boolean some = slippingCount() > slipping.size() && base.atRisk().isPositive();
        return some
                ? Optional.of(new Probability(Math.clamp(
                        (double) listedAtRisk().minor() / base.atRisk().minor(), 0, 1)))
                : Optional.empty();
    }
}
