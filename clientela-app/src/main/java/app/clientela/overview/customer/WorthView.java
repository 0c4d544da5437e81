package app.clientela.overview.customer;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Percent;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import app.clientela.overview.chart.RhythmStrip;
import app.clientela.overview.chart.Waterfall;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.Provenance;
import app.clientela.valuation.Rhythm;
import app.clientela.valuation.Status;
import app.clientela.valuation.Worth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one customer is worth, drawn, with all it stands on.
/// @param days purchase days, oldest first
record WorthView(CustomerValue value, Provenance provenance, List<LocalDate> days) {

    private static final int DAYS_A_MONTH = 30;
    private static final MathContext FOUR_FIGURES = new MathContext(4);

    static WorthView of(CustomerValue value, Provenance provenance, PurchaseHistory history) {
        return new WorthView(
                value, provenance, history.days().stream().map(PurchaseDay::on).toList());
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

    /// What they used to do is told in the past.
    boolean isLost() {
        return value.status() == Status.LOST;
    }

    int months() {
        return basis().horizonMonths();
    }

    int chanceMonths() {
        return value.prospect().buysAgain().basis().horizonMonths();
    }

    Percent discount() {
        return basis().yearlyDiscount();
    }

    long customerForMonths() {
        return value.rhythm().customerForDays().orElse(0L) / DAYS_A_MONTH;
    }

    /// Keys of the sentences that say what was assumed, each once.
    List<String> assumptions() {
        return Stream.of(value.worth().total(), value.prospect().buysAgain())
                .flatMap(estimate -> estimate.basis().assumptions().stream())
                .distinct()
                .toList();
    }

    /// The text that says in plain words what the model thinks of customers.
    String model() {
        return switch (provenance.model().name()) {
            case "pareto-nbd" -> "overview.model.pareto";
            case "bg-nbd" -> "overview.model.bg";
            default -> "overview.model.other";
        };
    }

    /// The text that says how the model's parameters were found.
    String method() {
        return "prior".equals(provenance.model().method()) ? "overview.method.prior" : "overview.method.fitted";
    }

    /// The parameters as they stand in papers, such as `alpha 10.58`.
    String parameters() {
        return provenance.model().parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " " + new BigDecimal(entry.getValue()).round(FOUR_FIGURES))
                .collect(Collectors.joining(", "));
    }

    private Basis basis() {
        return value.worth().total().basis();
    }
}
