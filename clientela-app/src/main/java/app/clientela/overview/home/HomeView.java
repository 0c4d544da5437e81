package app.clientela.overview.home;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.overview.chart.IntervalBar;
import app.clientela.overview.chart.MixBar;
import app.clientela.overview.chart.TrendLine;
import app.clientela.overview.label.Often;
import app.clientela.overview.label.SlippingLine;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Status;
import app.clientela.valuation.TrendPoint;
import app.clientela.valuation.Worth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The home page of a shop whose customers have a value.
record HomeView(
        Moment moment,
        BaseValue base,
        Often often,
        List<TrendPoint> points,
        List<SlippingLine> slipping,
        Health health,
        Margin margin) {

    /// When the page is looked at, and what goes on meanwhile.
    record Moment(Greeting greeting, LocalDate today, Running running) {}

    /// What the data can and cannot say.
    /// @param named share of the takings with a name behind it; empty where nothing came in
    /// @param others takings in other currencies, which no total holds
    /// @param proposals pairs of customers that may be one
    /// @param pairs pairs of sources that may tell the same sales
    record Health(Optional<Percent> named, List<Money> others, long proposals, long pairs) {}

    /// What was typed as the margin, and whether it could not be read.
    record Margin(String typed, boolean refused) {}

    private static final String UNFITTED = "prior";

    MixBar mix() {
        Worth worth = base.worth();
        Money expected = worth.expected().meanMoney();
        return MixBar.of(worth.earned(), expected, worth.cost(), MixBar.extent(worth.earned(), expected, worth.cost()));
    }

    IntervalBar interval() {
        return IntervalBar.of(base.worth().total());
    }

    /// The line over the months; a line needs two points.
    Optional<TrendLine> trend() {
        if (points.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(TrendLine.of(points.stream()
                .map(point -> new TrendLine.Point(
                        point.on(),
                        point.total().meanMoney(),
                        point.total().lowMoney(),
                        point.total().highMoney(),
                        false))
                .toList()));
    }

    List<ChangeLine> changes() {
        return base.change().map(ChangeLine::of).orElse(List.of());
    }

    int slippingCount() {
        return base.counts().byStatus().getOrDefault(Status.SLIPPING, 0);
    }

    /// True where the data are too few for a fit of their own.
    boolean isThin() {
        return base.model().method().equals(UNFITTED);
    }
}
