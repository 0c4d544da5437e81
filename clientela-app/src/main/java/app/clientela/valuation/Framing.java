package app.clientela.valuation;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// What all figures of one run have in common.
/// @param of how many customers there are
/// @param method the model and how it was fitted
record Framing(
        LocalDate asOf,
        Currency currency,
        MarginRate margin,
        Outlook outlook,
        int of,
        String method,
        List<String> notes) {

    /// What the estimates of the run stand on.
    Basis basis() {
        return new Basis(asOf, outlook.horizonMonths(), outlook.yearlyDiscount(), level(), of, method, notes);
    }

    /// The same for a figure that always looks 12 months ahead.
    Basis yearBasis() {
        return new Basis(asOf, 12, Percent.ZERO, level(), of, method, notes);
    }

    private Probability level() {
        return new Probability(BigDecimal.valueOf(outlook.rangePercent(), 2).doubleValue());
    }
}
