package app.clientela.overview.why;

import app.clientela.valuation.ReasonLine;
import app.clientela.valuation.ReasonLine.Figure;
import app.clientela.valuation.ReasonLine.Step;
import app.clientela.valuation.Worth;
import java.util.List;
import java.util.Optional;

/// Where the figures of all customers come from.
/// @param computing true where values are being worked out
record BaseWhyView(Optional<Known> known, boolean computing) {

    static final String LINK = "/why";

    Optional<UsedView> used() {
        return known.map(all -> new UsedView(all, Optional.empty(), Optional.empty()));
    }

    /// From the parts to the total value.
    static List<ReasonLine> lines(Known known) {
        Worth worth = known.base().worth();
        return List.of(
                new ReasonLine("valuation.reason.earned", Step.START, new Figure.Amount(worth.earned())),
                new ReasonLine("valuation.reason.expected", Step.PLUS, new Figure.Expected(worth.expected())),
                new ReasonLine("overview.part.cost.all", Step.MINUS, new Figure.Amount(worth.cost())),
                new ReasonLine("valuation.reason.total", Step.RESULT, new Figure.Expected(worth.total())));
    }
}
