package app.clientela.overview.health;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.orders.LoosePayments;
import app.clientela.orders.Takings;
import app.clientela.overview.label.Named;
import java.util.List;
import java.util.Optional;

/// How complete the data are.
/// @param questions what only the owner knows about the sources
record HealthView(Takings takings, List<PairLine> questions, Gaps gaps, List<SourceLine> sources, boolean owner) {

    private static final int WHOLE = 100;

    /// What is missing.
    /// @param unasked customers with an e-mail address of whom nobody knows what they want
    /// @param proposals pairs of customers that may be one
    record Gaps(long unasked, ProductGaps products, List<LoosePayments> loose, long proposals) {}

    /// The share of what came in with a name behind it; empty where nothing came in.
    Optional<Percent> named() {
        return Named.share(takings);
    }

    Money all() {
        return takings.identified().gross().plus(takings.anonymous().gross());
    }

    /// The length of the bar of a part of all that came in.
    String width(Takings.Part part) {
        long share = Math.clamp(WHOLE * part.gross().minor() / Math.max(1, all().minor()), 0, WHOLE);
        return share + "%";
    }

    long stale() {
        return sources.stream().filter(SourceLine::stale).count();
    }

    boolean isComplete() {
        return gaps.unasked() == 0
                && gaps.products().isComplete()
                && gaps.loose().isEmpty()
                && gaps.proposals() == 0
                && takings.otherCurrencies().isEmpty()
                && stale() == 0;
    }
}
