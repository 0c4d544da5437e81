package app.clientela.overview.customer;

import app.clientela.kernel.Probability;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import app.clientela.overview.chart.RhythmStrip;
import app.clientela.overview.chart.Waterfall;
import app.clientela.overview.label.Often;
import app.clientela.valuation.Certainty;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.Rhythm;
import app.clientela.valuation.Status;
import app.clientela.valuation.Worth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one customer is worth, drawn.
/// @param days purchase days, oldest first
record WorthView(CustomerValue value, List<LocalDate> days) {

    private static final int DAYS_A_MONTH = 30;
    /// Less is not worth a sentence.
    private static final double LIKELY = .1;

    static WorthView of(CustomerValue value, PurchaseHistory history) {
        return new WorthView(value, history.days().stream().map(PurchaseDay::on).toList());
    }

    Waterfall fall() {
        Worth worth = value.worth();
        return Waterfall.of(worth.earned(), worth.expected().meanMoney(), worth.cost(), worth.total());
    }

    Optional<RhythmStrip> strip() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(RhythmStrip.of(days, value.rhythm().asOf(), isLate()));
    }

    /// True where the silence is longer than usual for this customer.
    private boolean isLate() {
        Rhythm rhythm = value.rhythm();
        return rhythm.silentDays().isPresent()
                && rhythm.silentDays().get() > rhythm.ownGapDays().orElse(Integer.MAX_VALUE);
    }

    /// The text in place of a rhythm where there is none.
    String noRhythm() {
        if (value.rhythm().purchaseDays() > 0) {
            return "overview.again.once";
        }
        return value.worth().earned().isZero() ? "overview.again.none" : "overview.again.never";
    }

    /// How often the range of the next purchase holds.
    Often often() {
        return Often.of(
                (int) Math.round(value.prospect().buysAgain().basis().level().value() * 100));
    }

    /// When the next purchase is to be expected, if that is not over yet.
    Optional<Rhythm.Next> next(LocalDate today) {
        return value.rhythm().next().filter(next -> !next.high().isBefore(today));
    }

    /// What they used to do is told in the past.
    boolean isLost() {
        return value.status() == Status.LOST;
    }

    /// Where they may well be one of the first.
    Optional<Probability> first() {
        return value.of() < 2 * Certainty.FIRST
                ? Optional.empty()
                : likely(value.certainty().first());
    }

    /// Where they may well be in the most valuable fifth.
    Optional<Probability> fifth() {
        return value.of() < Certainty.FIRST
                ? Optional.empty()
                : likely(value.certainty().fifth());
    }

    private static Optional<Probability> likely(Probability chance) {
        return Optional.of(chance).filter(known -> known.isAtLeast(LIKELY));
    }

    int months() {
        return value.worth().total().basis().horizonMonths();
    }

    int chanceMonths() {
        return value.prospect().buysAgain().basis().horizonMonths();
    }

    long customerForMonths() {
        return value.rhythm().customerForDays().orElse(0L) / DAYS_A_MONTH;
    }
}
